/// What the preview serves besides the site, below a path that no page has.
enum PreviewAsset: String, CaseIterable {
  case style = "/.skifte/preview.css"
  case script = "/.skifte/preview.js"
}

extension PreviewAsset {
  /// The events that tell which revision is shown.
  static let events = "/.skifte/events"

  var path: String { rawValue }

  var text: String {
    switch self {
    case .style: Self.styleText
    case .script: Self.scriptText
    }
  }

  /// Loads the page anew when another revision is shown, where the reader was and as it was unfolded.
  ///
  /// A page that nobody looks at lets its connection go: a browser keeps only six to one host.
  private static let scriptText = """
    "use strict";
    (() => {
      const shown = document.currentScript.dataset.revision;
      const key = "skifte-preview";
      const folds = () => [...document.querySelectorAll("details")]
        .filter((fold) => !fold.closest(".skifte-panel"));
      const panel = () => document.querySelector(".skifte-panel details");
      const panelText = () => panel() ? panel().querySelector("summary").textContent : "";

      const keep = () => {
        // The browser's own way leads to what the panel may have come to lie over.
        history.scrollRestoration = "manual";
        sessionStorage.setItem(key, JSON.stringify({
          page: location.pathname, x: scrollX, y: scrollY,
          open: folds().map((fold) => fold.open),
          panel: panelText(), panelOpen: panel() ? panel().open : true,
        }));
      };

      const restore = () => {
        const kept = JSON.parse(sessionStorage.getItem(key) || "null");
        sessionStorage.removeItem(key);
        if (!kept || kept.page !== location.pathname) return;
        const here = folds();
        if (here.length === kept.open.length) {
          here.forEach((fold, index) => { fold.open = kept.open[index]; });
        }
        if (panel() && panelText() === kept.panel) panel().open = kept.panelOpen;
        scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
        addEventListener("load", () => {
          scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
          history.scrollRestoration = "auto";
        });
      };

      let events = null;
      const listen = () => {
        if (document.hidden || events) return;
        events = new EventSource("\(events)");
        events.onmessage = (event) => {
          if (event.data === shown) return;
          events.close();
          keep();
          location.reload();
        };
      };
      const rest = () => {
        if (events) events.close();
        events = null;
      };

      restore();
      listen();
      document.addEventListener("visibilitychange", () => document.hidden ? rest() : listen());
      addEventListener("pagehide", rest);
      addEventListener("pageshow", listen);
    })();

    """

  /// The panel's own look, so that it reads the same with every theme.
  private static let styleText = """
    .skifte-panel {
      --ink: #1d2a30; --paper: #fffdf5; --rule: #8a7d55; --mark: #ffe08a; --error: #9c1c1c;
      --warning: #7a4b00; --note: #3d4f57;
      position: sticky; top: 0; z-index: 1000; max-height: 45vh; overflow: auto;
      border-bottom: 3px solid var(--rule); padding: 0.5rem 1rem;
      background: var(--paper); color: var(--ink);
      font: 400 0.9375rem/1.45 system-ui, sans-serif; text-align: left;
    }
    @media (prefers-color-scheme: dark) {
      .skifte-panel {
        --ink: #f1eee4; --paper: #23211a; --rule: #b8a66a; --mark: #6b5200; --error: #ffb3a8;
        --warning: #ffd08a; --note: #c3d2d8;
      }
    }
    .skifte-panel summary {
      display: list-item; list-style: disclosure-closed inside; cursor: pointer; padding: 0.25rem 0;
      font: inherit; color: inherit;
    }
    .skifte-panel details[open] > summary { list-style-type: disclosure-open; }
    .skifte-panel summary::before, .skifte-panel summary::after { content: none; }
    .skifte-panel ol { list-style: none; margin: 0.5rem 0; padding: 0; }
    .skifte-panel li { border-left: 4px solid var(--note); margin: 0 0 0.75rem; padding: 0 0 0 0.75rem; }
    .skifte-panel li.skifte-error { border-color: var(--error); }
    .skifte-panel li.skifte-warning { border-color: var(--warning); }
    .skifte-panel p { margin: 0 0 0.25rem; max-width: none; font: inherit; color: inherit; }
    .skifte-panel strong { font-weight: 700; }
    .skifte-error strong { color: var(--error); }
    .skifte-warning strong { color: var(--warning); }
    .skifte-panel code, .skifte-panel pre {
      font-family: ui-monospace, Consolas, Menlo, monospace; font-size: 0.875rem;
      background: none; color: inherit; border: 0; padding: 0; overflow-wrap: anywhere;
    }
    .skifte-panel pre { margin: 0 0 0.25rem; white-space: pre-wrap; }
    .skifte-panel mark {
      background: var(--mark); color: inherit; text-decoration: underline wavy 1px;
      padding: 0 1px;
    }
    .skifte-panel mark:empty { padding: 0 0.3em; }
    @media (forced-colors: active) { .skifte-panel { border-bottom-color: CanvasText; } }
    @media print { .skifte-panel { display: none; } }

    """
}
