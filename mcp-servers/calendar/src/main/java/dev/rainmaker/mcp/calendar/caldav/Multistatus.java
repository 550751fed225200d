package dev.rainmaker.mcp.calendar.caldav;

import dev.rainmaker.mcp.shared.http.VendorAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a WebDAV server says of several resources (RFC 4918 §13), read without document types, entities and other files. */
record Multistatus(List<Item> items) {
    static final String DAV = "DAV:";
    static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    private static final int OK = 200;

    /**
     * One resource.
     *
     * @param status of the resource as a whole, 200 when only its properties have one
     * @param found properties that the server has
     */
    record Item(String href, int status, List<Element> found) {
        Optional<Element> property(String namespace, String name) {
            return found.stream().filter(each -> is(each, namespace, name)).findFirst();
        }

        Optional<String> text(String namespace, String name) {
            return property(namespace, name).map(Node::getTextContent);
        }

        /** Addresses inside of a property. */
        List<String> hrefs(String namespace, String name) {
            return property(namespace, name).stream()
                    .flatMap(each -> children(each, DAV, "href").stream())
                    .map(each -> each.getTextContent().strip())
                    .toList();
        }
    }

    /**
     * Reads an answer.
     *
     * @throws dev.rainmaker.mcp.shared.http.VendorFailure when it is something else, or declares a document type
     */
    static Multistatus of(VendorAnswer answer) {
        try {
            var root = parser().parse(new ByteArrayInputStream(answer.body())).getDocumentElement();
            if (!is(root, DAV, "multistatus")) {
                throw answer.unreadable();
            }
            var items = new ArrayList<Item>();
            for (var response : children(root, DAV, "response")) {
                items.add(item(answer, response));
            }
            return new Multistatus(List.copyOf(items));
        } catch (SAXException | IOException unreadable) {
            throw answer.unreadable();
        }
    }

    private static Item item(VendorAnswer answer, Element response) {
        var href = children(response, DAV, "href");
        if (href.isEmpty()) {
            throw answer.unreadable();
        }
        var found = new ArrayList<Element>();
        for (var part : children(response, DAV, "propstat")) {
            if (status(answer, part) == OK) {
                children(part, DAV, "prop").forEach(prop -> found.addAll(children(prop, null, null)));
            }
        }
        return new Item(href.getFirst().getTextContent().strip(), status(answer, response), List.copyOf(found));
    }

    private static int status(VendorAnswer answer, Element holder) {
        var lines = children(holder, DAV, "status");
        if (lines.isEmpty()) {
            return OK;
        }
        var words = lines.getFirst().getTextContent().strip().split("\\s+");
        if (words.length < 2 || !words[1].matches("\\d{3}")) {
            throw answer.unreadable();
        }
        return Integer.parseInt(words[1]);
    }

    /** Elements right below; of any name when none is given. */
    static List<Element> children(Element parent, String namespace, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && (name == null || is(element, namespace, name))) {
                found.add(element);
            }
        }
        return found;
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static DocumentBuilder parser() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var parser = factory.newDocumentBuilder();
            // The parser's own handler prints to the console.
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the XML parser of the JDK has no secure processing", impossible);
        }
    }
}
