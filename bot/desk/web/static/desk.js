// Spares a round trip: a document that was ticked needs the date on which it expires. Without this
// file the desk works all the same, and the core refuses what is incomplete.
"use strict";

function demandDates() {
  for (const date of document.querySelectorAll("input[data-needed]")) {
    date.required = date.closest("fieldset").querySelector("legend input").checked;
  }
}

document.addEventListener("change", demandDates);
addEventListener("pageshow", demandDates);
