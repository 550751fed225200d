package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.platform.text.Example;
import dev.rainmaker.platform.text.TextClassifier;

/**
 * Whether a page reads like pages of people who plan an event, by examples that were written without sight of the rules and of
 * the evaluation sets. Learnt on first use.
 */
final class LearnedPage {
    private static final double WEIGHT = 3;
    private static final double MOST = 5;

    private LearnedPage() {}

    private static final class Pages {
        static final TextClassifier LEARNT = TextClassifier.learn(Example.load("/agents/examples/pages.tsv", 1));
    }

    /** What that says for a plan, or, below 0, against one: little when the examples leave doubt. */
    static double weight(DocumentReading reading) {
        double plans = plans(reading);
        double odds = WEIGHT * Math.log(plans / (1 - plans));
        return Math.max(-MOST, Math.min(MOST, odds));
    }

    /** How likely somebody plans an event here. */
    static double plans(DocumentReading reading) {
        return Pages.LEARNT.likely("plan", String.join(" ", reading.sentences()));
    }
}
