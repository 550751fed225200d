package dev.rainmaker.agents.rules.hunter;

import dev.rainmaker.agents.text.GuestReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells an own plan by its build instead of its wording: somebody says "we" or "my" and names how many will come. Counts only
 * where nothing speaks of advertising, a report and the like.
 */
final class OwnPlan {
    private static final Pattern FIRST_PERSON = Pattern.compile("(?iu)\\b(?:we|our|my|i|us)\\b");
    private static final Pattern HEADS = Pattern.compile(
            "(?iu)\\b(?:lunch|dinner|party|room|space|table|ceremony|celebration|venue|something) for (?:about |around )?\\d{2,3}\\b");

    private OwnPlan() {}

    static boolean isTold(List<String> sentences) {
        return sentences.stream()
                        .anyMatch(sentence -> FIRST_PERSON.matcher(sentence).find())
                && sentences.stream()
                        .anyMatch(sentence -> !GuestReader.read(sentence).isEmpty()
                                || HEADS.matcher(sentence).find());
    }
}
