package dev.rainmaker.simulation.mail;

import java.util.regex.Pattern;

/** Turns mail markup into lines of text, good enough for a reader of sentences. */
final class HtmlText {

    private static final Pattern UNSEEN = Pattern.compile("(?is)<(head|style|script)\\b.*?</\\1>");
    private static final Pattern LINK = Pattern.compile("(?is)<a\\b[^>]*href=[\"']([^\"']+)[\"'][^>]*>(.*?)</a>");
    private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^>]*>");
    private static final Pattern BLOCK = Pattern.compile("(?i)</?(p|div|tr|ul|ol|table|h[1-6]|blockquote)\\b[^>]*>");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</li>");

    private HtmlText() {}

    static String of(String html) {
        var text = UNSEEN.matcher(html).replaceAll("").replaceAll("\\s+", " ");
        text = LINK.matcher(text).replaceAll("$2 $1 ");
        text = ITEM.matcher(text).replaceAll("\n- ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = BLOCK.matcher(text).replaceAll("\n\n").replaceAll("<[^>]+>", "");
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
