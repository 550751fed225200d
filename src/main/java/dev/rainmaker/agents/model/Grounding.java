package dev.rainmaker.agents.model;

import dev.rainmaker.agents.text.OrdersToSoftware;
import dev.rainmaker.agents.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Collects what is wrong with an answer: quotes that are not in the text, prices, confidences out of range. */
final class Grounding {
    private static final Pattern PRICE = Pattern.compile(
            "(?i)[€$£]\\s?\\d|\\d[\\d.,]*\\s?(?:€|\\$|£|eur\\b|euros?\\b|usd\\b|dollars?\\b|gbp\\b|chf\\b)|\\d+\\s?%|\\b(?:discount|for free|free of charge|guarantee[ds]?)\\b");

    private final List<String> problems = new ArrayList<>();

    Grounding quoted(String quote, String text) {
        if (quote == null || quote.isBlank() || !Sentences.normal(text).contains(Sentences.normal(quote))) {
            problems.add("a quote is not word for word in the text");
        }
        return must(!OrdersToSoftware.in(quote), "a quote is an order to software, which is no evidence");
    }

    /** An address stands in the text, and not only where it gives orders to software. */
    Grounding stated(String address, String text) {
        if (address == null) {
            return this;
        }
        var wanted = address.toLowerCase(Locale.ROOT);
        var holding = Sentences.of(text).stream()
                .filter(sentence -> sentence.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return must(text.toLowerCase(Locale.ROOT).contains(wanted), "contact data is not in the document")
                .must(
                        holding.isEmpty() || !holding.stream().allMatch(OrdersToSoftware::in),
                        "contact data stands in an order to software only");
    }

    Grounding unit(double confidence) {
        return must(confidence >= 0 && confidence <= 1, "a confidence is not between 0 and 1");
    }

    Grounding noPrice(String text) {
        return must(text == null || !PRICE.matcher(text).find(), "it names a price, a discount or a guarantee");
    }

    Grounding said(String text, String what) {
        return must(text != null && !text.isBlank(), what + " is empty");
    }

    Grounding must(boolean fine, String otherwise) {
        if (!fine && !problems.contains(otherwise)) {
            problems.add(otherwise);
        }
        return this;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
