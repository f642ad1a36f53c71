// The chat page: shows what is stored, sends what is written, and says so when it cannot.
// Every act carries a nonce, so that sending it again after a lost answer changes nothing twice.

const page = document.getElementById("page");
const talk = document.getElementById("talk");
const status = document.getElementById("status");
const newer = document.getElementById("newer");
const composer = document.getElementById("composer");
const text = document.getElementById("text");
const files = document.getElementById("files");
const forgetting = document.getElementById("forgetting");
const words = page.dataset;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

let shown = 0; // the newest row on the page
let proved = 0; // the newest row the server knows we have shown
let waiting = 0; // acts on their way
let attempt = 0; // connections lost in a row
let stream = null;

function element(name, className, content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (content !== undefined) made.textContent = content;
  return made;
}

function nonce() {
  // Begins with the time, so that acts of one moment keep their order wherever they are sorted.
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  const random = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return Date.now().toString(16).padStart(12, "0") + random;
}

// Scrolling: follow the talk unless the person is reading further up.

function atEnd() {
  return talk.scrollHeight - talk.scrollTop - talk.clientHeight < 120;
}

function toEnd(gently = true) {
  // A message longer than the page is read from its beginning.
  const last = talk.lastElementChild;
  const top = last && last.offsetHeight > talk.clientHeight ? last.offsetTop - 12 : talk.scrollHeight;
  talk.scrollTo({ top, behavior: gently && !calm.matches ? "smooth" : "auto" });
  newer.hidden = true;
}

// What is on the page

function direction(content) {
  // By the first letter of our own words. What stands between isolates has its own direction and
  // must not turn the line around it; a browser's `auto` would let it.
  const own = content.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, "");
  const letter = own.match(/[A-Za-z]|[\u0590-\u08ff\ufb1d-\ufefc]/);
  if (!letter) return document.documentElement.dir;
  return letter[0] < "\u0590" ? "ltr" : "rtl";
}

function fill(bubble, content) {
  // References and numbers that we isolate from left to right are not broken at their hyphens.
  for (const part of content.split(/(\u2066[^\u2069]{1,30}\u2069)/)) {
    bubble.append(part.startsWith("\u2066") ? element("span", "whole", part) : part);
  }
}

function add(who, content, { arriving = true } = {}) {
  const item = element("li", who);
  item.append(element("span", "unseen", `${words[who]}: `));
  const bubble = element("p", "bubble");
  bubble.dir = who === "us" ? direction(content) : "auto";
  if (who === "us") fill(bubble, content);
  else bubble.textContent = content;
  item.append(bubble);
  if (arriving) item.classList.add("arriving");
  talk.insertBefore(item, talk.querySelector(".typing"));
  return item;
}

function retire() {
  // Old buttons only look old: pressing one is answered like anything else. What begins with @
  // stays open however old it is.
  for (const button of talk.querySelectorAll(".choices button:not(.past)")) {
    if (!button.dataset.id.startsWith("@")) button.classList.add("past");
  }
}

function addChoices(item, rows) {
  if (!rows.length) return;
  const group = element("div", "choices");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", words.choices);
  for (const row of rows) {
    const line = element("div");
    for (const { id, label } of row) {
      const button = element("button", "", label);
      button.type = "button";
      button.dir = "auto";
      button.dataset.id = id;
      button.addEventListener("click", () => {
        retire();
        act({ button: id }, label);
      });
      line.append(button);
    }
    group.append(line);
  }
  item.append(group);
}

function addMedia(item, media) {
  // Pictures and sounds of the question: its words say what they mean, so they have no other text.
  const tags = { mp3: "audio", m4a: "audio", ogg: "audio", wav: "audio", mp4: "video", webm: "video" };
  for (const one of media) {
    const ending = one.split(".").pop().toLowerCase();
    const path = `/media/${one.split("/").map(encodeURIComponent).join("/")}`;
    if (["pdf", "md", "txt"].includes(ending)) {
      const link = element("a", "document", one.split("/").pop());
      link.href = path;
      link.target = "_blank";
      link.rel = "noopener";
      item.querySelector(".bubble").before(link);
      continue;
    }
    const tag = tags[ending] ?? "img";
    const shown = element(tag, "media");
    if (tag === "img") shown.alt = "";
    else shown.controls = true;
    shown.src = path;
    item.querySelector(".bubble").before(shown);
  }
}

function show(line, arriving) {
  if (line.row) {
    if (line.row <= shown) return;
    shown = line.row;
  }
  retire();
  const follow = atEnd();
  const content = line.sent ? `${sent(line.sent)} ${line.text}`.trim() : line.text;
  const item = add(line.who, content, { arriving });
  addMedia(item, line.media ?? []);
  addChoices(item, line.rows ?? []);
  if (!arriving) return;
  if (follow) toEnd();
  else newer.hidden = false;
}

function sent(kind) {
  // What was sent instead of words, in words.
  const named = { photo: words.photo, voice: words.voice, audio: words.voice, video: words.video };
  if (kind === "location") return words.place;
  if (kind === "withheld") return words.withheld;
  return named[kind] ?? words.file;
}

function tell(message) {
  status.textContent = message;
  status.hidden = !message;
}

function think(on) {
  talk.querySelector(".typing")?.remove();
  if (!on) return;
  const item = element("li", "us typing");
  const bubble = element("p", "bubble");
  bubble.title = words.typing;
  bubble.append(element("i"), element("i"), element("i"));
  item.setAttribute("aria-hidden", "true");
  item.append(bubble);
  talk.append(item);
  if (atEnd()) toEnd();
}

// What is sent

async function post(path, body) {
  return fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    cache: "no-store",
  });
}

function complaint(code) {
  if (code === 429) return words.busy;
  if (code === 413) return words.long;
  if (code >= 500) return words.trouble;
  return words.expired;
}

async function act(what, label) {
  const item = label === undefined ? null : add("you", label);
  const body = { nonce: nonce(), ...what };
  await send(() => post("/messages", body), item);
}

async function send(posting, item) {
  item?.querySelector(".fate")?.remove();
  item?.classList.add("pending");
  waiting += 1;
  think(true);
  toEnd();
  let problem = "";
  try {
    const answer = await posting();
    if (!answer.ok) problem = complaint(answer.status);
    if (answer.status === 205 && item) item.querySelector(".bubble").textContent = words.withheld;
  } catch {
    problem = words.offline;
  }
  waiting -= 1;
  if (!waiting) think(false);
  item?.classList.remove("pending");
  tell(problem);
  if (problem && item) offerAgain(posting, item);
  if (problem && !item) setTimeout(() => send(posting, null), 5000);
}

// Files go one by one, under one group where they were chosen together. What is too big is not sent.
const MOST = 20 * 1024 * 1024;

async function attach(chosen) {
  const small = chosen.filter((file) => file.size <= MOST);
  if (small.length < chosen.length) tell(words.tooBig);
  const group = small.length > 1 ? nonce() : "";
  for (const file of small) {
    const form = new FormData();
    form.append("nonce", nonce());
    form.append("group", group);
    form.append("file", file);
    const kind = file.type.split("/")[0].replace("image", "photo").replace("audio", "voice");
    const posting = () => fetch("/uploads", { method: "POST", body: form, cache: "no-store" });
    await send(posting, add("you", sent(kind)));
  }
}

function locate() {
  if (!navigator.geolocation) return tell(words.noPlace);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const figures = [coords.latitude, coords.longitude, coords.altitude ?? 0, coords.accuracy];
      act({ point: figures.map((one) => one.toFixed(6)).join(" ") }, words.place);
    },
    () => tell(words.noPlace),
    { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 },
  );
}

function offerAgain(posting, item) {
  const fate = element("p", "fate", words.unsent);
  const again = element("button", "", words.again);
  again.type = "button";
  again.addEventListener("click", () => send(posting, item));
  fate.append(again);
  item.append(fate);
  toEnd();
}

async function prove() {
  // Only a page that is in view shows anything to anyone.
  if (document.visibilityState !== "visible" || shown <= proved) return;
  const row = shown;
  try {
    const answer = await post("/acks", { row, after: proved });
    if (answer.ok) proved = Math.max(proved, row);
  } catch {
    // The next message, or coming back to the page, proves this one too.
  }
}

// What arrives

function connect() {
  stream = new EventSource(`/stream?after=${shown}`);
  stream.addEventListener("open", () => {
    if (attempt) {
      tell(words.back);
      setTimeout(() => status.textContent === words.back && tell(""), 2500);
    }
    attempt = 0;
  });
  stream.addEventListener("message", (event) => {
    show(JSON.parse(event.data), true);
    prove();
  });
  stream.addEventListener("language", (event) => {
    if (event.data !== document.documentElement.lang) location.reload();
  });
  stream.addEventListener("error", () => {
    // Not left to the browser: it gives up for good when a server that restarts answers 503.
    stream.close();
    attempt += 1;
    if (attempt > 1) tell(words.offline);
    setTimeout(connect, Math.min(15000, 500 * 2 ** attempt));
  });
}

async function begin() {
  let history;
  try {
    const answer = await fetch("/history", { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    history = await answer.json();
  } catch {
    tell(words.offline);
    attempt += 1;
    setTimeout(begin, Math.min(15000, 1000 * 2 ** attempt));
    return;
  }
  if (attempt) tell("");
  attempt = 0;
  for (const line of history.lines) show(line, false);
  shown = Math.max(shown, history.after);
  proved = history.proved;
  toEnd(false);
  talk.setAttribute("aria-busy", "false");
  connect();
  prove();
  if (!history.lines.length) {
    const payload = new URLSearchParams(location.search).get("start") ?? "";
    act({ open: true, payload });
  }
}

// What the person does

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const written = text.value;
  if (!written.trim()) return;
  text.value = "";
  retire();
  act({ text: written }, written);
  text.focus();
});

text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit();
  }
});

files.addEventListener("change", () => {
  const chosen = Array.from(files.files);
  files.value = "";
  retire();
  attach(chosen);
});

document.getElementById("attach").addEventListener("click", () => files.click());
document.getElementById("locate").addEventListener("click", locate);
newer.addEventListener("click", () => toEnd());
talk.addEventListener("scroll", () => atEnd() && (newer.hidden = true), { passive: true });
document.addEventListener("visibilitychange", prove);
addEventListener("pagehide", () => stream?.close());
addEventListener("pageshow", (event) => event.persisted && location.reload());

document.getElementById("forget").addEventListener("click", () => forgetting.showModal());
forgetting.addEventListener("close", async () => {
  if (forgetting.returnValue !== "yes") return;
  try {
    const answer = await post("/forget", {});
    if (answer.ok) location.replace("/");
    else tell(complaint(answer.status));
  } catch {
    tell(words.offline);
  }
});

begin();
