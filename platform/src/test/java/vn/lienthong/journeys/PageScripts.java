package vn.lienthong.journeys;

/** What the tests ask of a page from inside the browser. */
final class PageScripts {

    /** Marks what a keyboard must reach, of a group of radio buttons one; gives their number. */
    static final String MARK_STOPS =
            """
            () => {
              const seen = new Set();
              let number = 0;
              for (const e of document.querySelectorAll(
                  'a[href], button, input:not([type=hidden]), select, textarea, summary')) {
                const closed = e.closest('details:not([open])');
                if (closed && e.tagName !== 'SUMMARY') continue;
                if (e.type === 'radio') {
                  if (seen.has(e.name)) continue;
                  seen.add(e.name);
                }
                e.dataset.stop = e.type === 'radio' ? e.name : String(number++);
              }
              return document.querySelectorAll('[data-stop]').length;
            }
            """;

    /** Waits until the page has been painted twice; whoever asked for the focus has it by then. */
    static final String PAINTED =
            """
            () => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))
            """;

    /**
     * The mark of what has the focus; says so when the focus cannot be seen. Radio buttons show it
     * on their label, and the browser shows it on the button of a date field.
     */
    static final String FOCUSED =
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return '';
              const stop = e.type === 'radio' ? e.name : (e.dataset.stop ?? '');
              const style = getComputedStyle(e);
              const ownRing = e.type === 'radio' || (e.type === 'date' && !e.matches(':focus'));
              const shown = ownRing || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
              const skip = e.className.includes('skip-link') ? 'skip ' : '';
              return (shown ? '' : 'invisible ') + skip + stop;
            }
            """;

    /** The text of a page but for what is marked as being in a language of its own. */
    static final String OWN_TEXT =
            """
            () => {
              const copy = document.body.cloneNode(true);
              copy.querySelectorAll('[lang]').forEach(part => part.remove());
              return copy.textContent.replace(/\\s+/g, ' ');
            }
            """;

    /** Texts whose lines are closer than one and a half times their size. */
    static final String TOO_TIGHT =
            """
            () => {
              const tight = new Set();
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const e = texts.currentNode.parentElement;
                if (!texts.currentNode.data.trim() || e.closest('svg, option')) continue;
                const style = getComputedStyle(e);
                const ratio = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
                if (!(ratio >= 1.49)) tight.add(e.tagName + '.' + e.className + ' ' + ratio);
              }
              return [...tight];
            }
            """;

    /** What sticks out of the window without a region in which it can be scrolled. */
    static final String TOO_WIDE =
            """
            () => [...document.querySelectorAll('body *')]
              .filter(e => !e.closest('.lt-scroll, svg') && e.getClientRects().length > 0)
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
              .map(e => e.tagName + '.' + e.className)
            """;

    private PageScripts() {}
}
