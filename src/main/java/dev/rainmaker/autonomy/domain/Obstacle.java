package dev.rainmaker.autonomy.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a single message is a person's, whatever its rule may do. */
enum Obstacle {
    /** The recipient wants no mail. */
    SUPPRESSED,
    /** A person leads the conversation or was called to it. */
    PERSON_NEEDED,
    /** A file goes along. */
    ATTACHMENT,
    /** It is no message to one recipient. */
    NOT_A_MESSAGE,
    /** Its value is in another currency than the bands. */
    VALUE_UNCLEAR;

    static String text(Collection<Obstacle> obstacles) {
        return obstacles.stream().map(Obstacle::text).collect(Collectors.joining(","));
    }

    static Set<Obstacle> parse(String text) {
        var found = EnumSet.noneOf(Obstacle.class);
        Arrays.stream(text.split(","))
                .filter(word -> !word.isEmpty())
                .forEach(word -> found.add(valueOf(word.toUpperCase(Locale.ROOT))));
        return found;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
