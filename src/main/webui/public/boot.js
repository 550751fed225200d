// Watches the start of the app. A module that does not arrive stops the whole graph without a word on the page;
// this says so. It runs before the app and outside its modules, so that it works when they do not.
(function () {
  var SLOW_MS = 20000;

  function say(text) {
    var says = document.getElementById("boot-says");
    var again = document.getElementById("boot-again");
    if (!says || !again) return; // the app has drawn itself and shows its own failures
    says.textContent = text;
    again.hidden = false;
    again.onclick = function () {
      location.reload();
    };
  }

  function failed() {
    say("A part of the app did not load. Check the connection and try again.");
  }

  // Load errors of scripts do not bubble; errors while a script runs come with a message.
  window.addEventListener(
    "error",
    function (event) {
      if (event.target instanceof HTMLScriptElement || event.message) failed();
    },
    true,
  );
  window.addEventListener("unhandledrejection", failed);
  window.setTimeout(function () {
    say("This takes longer than usual. It goes on by itself; you can also try again.");
  }, SLOW_MS);
})();
