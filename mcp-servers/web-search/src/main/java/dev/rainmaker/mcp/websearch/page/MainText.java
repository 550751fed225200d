package dev.rainmaker.mcp.websearch.page;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/** Takes what a reader came for out of a page: one paragraph, heading or list item per line, worded as on the page. */
final class MainText {
    private static final String FURNITURE =
            "script,style,noscript,template,nav,footer,aside,form,iframe,svg,button,dialog,"
                    + "[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo],[role=complementary],"
                    + "[role=dialog],[role=alertdialog],[role=search]";
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(^|[\\s_-])(cookies?|consent|gdpr|newsletter|sidebar|breadcrumbs?|share|sharing|related|adverts?|ads?|promo"
                    + "|popup|modal|menu|skip-link|banner)([\\s_-]|$)",
            Pattern.CASE_INSENSITIVE);
    /** What no reader sees: text for machines. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:font-size|opacity)\\s*:\\s*0(?![.\\d])"
                    + "|(?:left|top|text-indent)\\s*:\\s*-\\d{3,}",
            Pattern.CASE_INSENSITIVE);

    private static final int ENOUGH = 60;

    private MainText() {}

    static String of(Document page) {
        var copy = page.clone();
        copy.select(FURNITURE).remove();
        for (var element : copy.body().select("[class],[id]")) {
            if (isFurniture(element)) {
                element.remove();
            }
        }
        copy.body().select("[style]").stream()
                .filter(element -> INVISIBLE.matcher(element.attr("style")).find())
                .forEach(Element::remove);
        copy.select("header").stream()
                .filter(header -> header.closest("article, main") == null)
                .toList()
                .forEach(Element::remove);
        var text = lines(root(copy));
        return text.length() >= ENOUGH ? text : lines(new Elements(copy.body()));
    }

    private static boolean isFurniture(Element element) {
        var names = element.className() + " " + element.id();
        return FURNITURE_NAME.matcher(names).find()
                && !element.nameIs("body")
                && !element.nameIs("article")
                && element.selectFirst("article, main, [role=main]") == null;
    }

    private static Elements root(Document page) {
        var main = page.select("main, [role=main]");
        if (!main.isEmpty()) {
            return new Elements(main.first());
        }
        var articles = page.select("article");
        var outer = articles.stream()
                .filter(article -> article.parent() == null || article.parent().closest("article") == null)
                .toList();
        return outer.isEmpty() ? new Elements(page.body()) : new Elements(outer);
    }

    private static String lines(Elements roots) {
        var text = new StringBuilder();
        roots.forEach(root -> root.traverse(new LineWriter(text)));
        return text.toString()
                .lines()
                .map(line -> line.replaceAll("[\\s\\u00a0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private record LineWriter(StringBuilder text) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                text.append(separator(element));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                text.append(separator(element));
            }
        }

        private static String separator(Element element) {
            return switch (element.normalName()) {
                case "td", "th" -> " ";
                case "br" -> "\n";
                default -> element.isBlock() ? "\n" : "";
            };
        }
    }
}
