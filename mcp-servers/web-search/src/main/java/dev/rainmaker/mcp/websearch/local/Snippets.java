package dev.rainmaker.mcp.websearch.local;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Picks the sentences of a text that hold most of the words looked for; quotes them unchanged. */
final class Snippets {
    private static final int LENGTH = 280;

    private final WordAnalyzer analyzer;

    Snippets(WordAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    String best(String text, Set<String> wanted) {
        var sentences = sentences(text);
        var bestAt = 0;
        var bestScore = -1;
        for (var i = 0; i < sentences.size(); i++) {
            var score = score(sentences.get(i), wanted);
            if (score > bestScore) {
                bestScore = score;
                bestAt = i;
            }
        }
        return sentences.isEmpty() ? "" : from(sentences, bestAt);
    }

    private int score(String sentence, Set<String> wanted) {
        var hits = new HashSet<>(analyzer.stems(sentence));
        hits.retainAll(wanted);
        return hits.size();
    }

    private static String from(List<String> sentences, int start) {
        var snippet = new StringBuilder();
        for (var sentence : sentences.subList(start, sentences.size())) {
            if (!snippet.isEmpty() && snippet.length() + sentence.length() >= LENGTH) {
                break;
            }
            snippet.append(snippet.isEmpty() ? "" : " ").append(sentence);
        }
        return snippet.length() <= LENGTH ? snippet.toString() : cut(snippet.toString());
    }

    private static String cut(String text) {
        var space = text.lastIndexOf(' ', LENGTH);
        return text.substring(0, space > 0 ? space : LENGTH) + " …";
    }

    private static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        for (var line : text.split("\n")) {
            var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            breaks.setText(line);
            var from = breaks.first();
            for (var to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                var sentence = line.substring(from, to).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }
}
