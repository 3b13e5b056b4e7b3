// Asks NCALayer, the signing program on the person's own machine, to sign what the page shows, puts
// the signature into the form and sends it. Without this file the page works by download and upload.
(function () {
  "use strict";
  var form = document.getElementById("sign");
  var area = document.getElementById("ncalayer");
  if (!form || !area || !("WebSocket" in window)) {
    return;
  }
  var button = area.querySelector("button");
  var told = area.querySelector("[role=status]");
  area.hidden = false;

  function tell(name) {
    told.textContent = area.dataset[name] || "";
    told.className = name === "away" || name === "failed" ? "notice bad" : "notice wait";
    told.hidden = false;
    button.disabled = name === "waiting" || name === "sending";
  }

  function asked() {
    return JSON.stringify({
      module: "kz.gov.pki.knca.basics",
      method: "sign",
      args: {
        allowedStorages: null,
        format: "cms",
        data: area.dataset.document,
        signingParams: { decode: "true", encapsulate: "false", digested: "false", tsaProfile: null },
        signerParams: { extKeyUsageOids: ["1.3.6.1.5.5.7.3.4"], chain: [] },
        locale: document.documentElement.lang
      }
    });
  }

  button.addEventListener("click", function () {
    var done = false;
    var socket;
    tell("waiting");
    try {
      socket = new WebSocket("wss://127.0.0.1:13579/");
    } catch (blocked) {
      tell("away");
      return;
    }
    // NCALayer greets with its version; what is asked before that is lost.
    socket.onmessage = function (message) {
      var answer = JSON.parse(message.data);
      if (answer.result && answer.result.version) {
        socket.send(asked());
        return;
      }
      done = true;
      socket.close();
      var signed = answer.body && answer.body.result;
      if (answer.status !== true || !signed) {
        tell(answer.status === true ? "cancelled" : "failed");
        return;
      }
      form.elements.cms.value = Array.isArray(signed) ? signed[0] : signed;
      tell("sending");
      form.requestSubmit(form.querySelector("button[value=send]"));
    };
    socket.onclose = function () {
      if (!done) {
        done = true;
        tell("away");
      }
    };
  });
})();
