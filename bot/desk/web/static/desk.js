// Spares a round trip: a document that was ticked needs the place where it was seen, and the date on
// which it expires. Without this file the desk works all the same, and says what is missing.
"use strict";

function demandFields() {
  for (const field of document.querySelectorAll("input[data-needed]")) {
    field.required = field.closest("fieldset").querySelector("legend input").checked;
  }
}

document.addEventListener("change", demandFields);
addEventListener("pageshow", demandFields);
