package dev.rainmaker.mcp.analytics.chart;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One SVG picture while it is drawn. Texts and attributes are escaped by the XML writer. Not safe for threads. */
final class Svg {
    /** Where a text stands: to the right of its point, centred on it, to its left. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** As the web app's, for readers who have such fonts. */
    static final String FONTS =
            "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    private final StringWriter target = new StringWriter();
    private final XMLStreamWriter xml;

    /** Begins a picture; the title and the description are what a screen reader says. */
    Svg(double width, double height, String fonts, String title, String description) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attribute("width", number(width));
            attribute("height", number(height));
            attribute("viewBox", "0 0 " + number(width) + " " + number(height));
            attribute("role", "img");
            attribute("aria-labelledby", "chart-title chart-description");
            attribute("font-family", fonts);
            attribute("style", "font-variant-numeric: tabular-nums");
            words("title", "chart-title", title);
            words("desc", "chart-description", description);
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
        rect(0, 0, width, height, Palette.SURFACE);
    }

    void rect(double x, double y, double width, double height, String fill) {
        empty(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(Math.max(0, width)),
                "height",
                number(height),
                "fill",
                fill);
    }

    void line(double x1, double y1, double x2, double y2, String stroke) {
        empty(
                "line",
                "x1",
                number(x1),
                "y1",
                number(y1),
                "x2",
                number(x2),
                "y2",
                number(y2),
                "stroke",
                stroke,
                "stroke-width",
                "1");
    }

    void polygon(String fill, double... points) {
        var text = new StringBuilder();
        for (int at = 0; at < points.length; at += 2) {
            text.append(at == 0 ? "" : " ")
                    .append(number(points[at]))
                    .append(',')
                    .append(number(points[at + 1]));
        }
        empty("polygon", "points", text.toString(), "fill", fill);
    }

    /** @param path in the language of SVG, made of our own numbers */
    void path(String path, String stroke, String dash) {
        if (dash.isEmpty()) {
            empty("path", "d", path, "fill", "none", "stroke", stroke, "stroke-width", "2", "stroke-linejoin", "round");
        } else {
            empty("path", "d", path, "fill", "none", "stroke", stroke, "stroke-width", "2", "stroke-dasharray", dash);
        }
    }

    void dot(double x, double y, String fill) {
        empty("circle", "cx", number(x), "cy", number(y), "r", "3", "fill", fill);
    }

    /** @param y the baseline */
    void text(double x, double y, Anchor anchor, double size, String fill, boolean bold, String text) {
        try {
            xml.writeStartElement("text");
            attribute("x", number(x));
            attribute("y", number(y));
            attribute("font-size", number(size));
            attribute("fill", fill);
            if (anchor != Anchor.START) {
                attribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
            }
            if (bold) {
                attribute("font-weight", "700");
            }
            xml.writeCharacters(text);
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
    }

    /** Ends the picture. */
    String finish() {
        try {
            xml.writeEndElement();
            xml.close();
            return target.toString();
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
    }

    /** With at most two decimals, whatever the locale. */
    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private void empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(name);
            for (int at = 0; at < attributes.length; at += 2) {
                attribute(attributes[at], attributes[at + 1]);
            }
        } catch (XMLStreamException impossible) {
            throw failed(impossible);
        }
    }

    private void words(String name, String id, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        attribute("id", id);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private static IllegalStateException failed(XMLStreamException cause) {
        return new IllegalStateException("a picture in memory can't be written", cause);
    }
}
