package vn.lienthong.steering.reports;

/** Writes well-formed XHTML. Used by one thread. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** Begins an element; attributes come as name, value, name, value. */
    Markup open(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        text.append('>');
        return this;
    }

    Markup close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    Markup words(String words) {
        text.append(escaped(words));
        return this;
    }

    /** An element with nothing but words in it. */
    Markup element(String element, String words, String... attributes) {
        return open(element, attributes).words(words).close(element);
    }

    /** Markup that was made before. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
