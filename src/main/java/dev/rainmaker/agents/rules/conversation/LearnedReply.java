package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.platform.planning.ReplyIntent;
import dev.rainmaker.platform.text.Example;
import dev.rainmaker.platform.text.TextClassifier;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What replies that read like this one mean, by examples that were written without sight of the rules and of the evaluation sets.
 * Learnt on first use.
 */
final class LearnedReply {
    private static final String EXAMPLES = "/agents/examples/reply-intents.tsv";
    private static final int INTENT = 1;

    private LearnedReply() {}

    private static final class Intents {
        static final TextClassifier LEARNT = TextClassifier.learn(Example.load(EXAMPLES, INTENT));
    }

    /** Learns now what would be learnt on first use. */
    static void learn() {
        Intents.LEARNT.labels("");
    }

    /** How likely the intents are that the examples have, together 1. */
    static Map<ReplyIntent, Double> intents(String text) {
        var likely = new EnumMap<ReplyIntent, Double>(ReplyIntent.class);
        Intents.LEARNT
                .labels(text)
                .forEach((label, share) -> likely.put(ReplyIntent.valueOf(label.toUpperCase(Locale.ROOT)), share));
        return likely;
    }
}
