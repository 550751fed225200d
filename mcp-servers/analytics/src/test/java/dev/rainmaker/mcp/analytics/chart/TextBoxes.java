package dev.rainmaker.mcp.analytics.chart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Where the texts of a picture stand, by the widths that the drawing reckons with. */
record TextBoxes(String text, double left, double right, double bottom) {
    static List<TextBoxes> of(String svg) {
        try {
            var texts = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("text");
            var boxes = new ArrayList<TextBoxes>();
            for (int index = 0; index < texts.getLength(); index++) {
                boxes.add(of((Element) texts.item(index)));
            }
            return boxes;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static TextBoxes of(Element text) {
        double x = Double.parseDouble(text.getAttribute("x"));
        double width = Letters.width(text.getTextContent(), Double.parseDouble(text.getAttribute("font-size")));
        double left =
                switch (text.getAttribute("text-anchor")) {
                    case "middle" -> x - width / 2;
                    case "end" -> x - width;
                    default -> x;
                };
        return new TextBoxes(text.getTextContent(), left, left + width, Double.parseDouble(text.getAttribute("y")));
    }
}
