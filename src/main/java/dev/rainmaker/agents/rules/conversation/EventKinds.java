package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.text.SlotWords;
import dev.rainmaker.agents.text.TextLanguage;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The kind of event that a message plans. */
final class EventKinds {
    /** In the order in which they decide: a golden wedding is an anniversary, an engagement party no wedding. */
    private static final Map<EventType, ByLanguage> KINDS = new LinkedHashMap<>();

    static {
        for (var type : List.of(
                EventType.ANNIVERSARY,
                EventType.OTHER,
                EventType.GRADUATION,
                EventType.BIRTHDAY,
                EventType.WEDDING,
                EventType.CORPORATE)) {
            KINDS.put(type, new ByLanguage("type_" + type.name().toLowerCase(Locale.ROOT), true));
        }
    }

    private static final Pattern NOT =
            Pattern.compile("(?<!\\p{L})" + SlotWords.anyOf("type_not") + "\\s+(?:\\p{L}+\\s+)?$");
    private static final Pattern OWN = Pattern.compile(
            "(?<!\\p{L})(?:our|my|his|her|their|it's an?|it is an?|is an?|for an?|unsere[nrms]?|meine[nrms]?|eine?[nr]?|seine[nrms]?|ihre[nrms]?|notre|nos|mon|ma|mes|son|sa|ses|leur|un|une|nuestr[oa]s?|mi|mis|su|sus|una)\\s+(?:\\S+\\s+){0,3}$");
    /** "We had to move the wedding" speaks of what is known. */
    private static final Pattern THE =
            Pattern.compile("(?<!\\p{L})(?:the|our|die|der|das|unsere?|le|la|l'|notre|el|nuestra)\\s*$");

    private static final Pattern PLAN = Pattern.compile(
            "(?<!\\p{L})(?:plan\\w*|organi[sz]\\w*|celebrat\\w*|throw\\w*|host\\w*|party|heiraten|feier\\w*|fet\\w*|celebra\\w*|nous nous marions|nos casamos)(?!\\p{L})");

    private EventKinds() {}

    /** Whether a sentence names the client's own event. */
    static boolean isNamed(Said said) {
        return isNamed(said.language(), said.folded());
    }

    static boolean isNamed(TextLanguage language, String folded) {
        return KINDS.values().stream().anyMatch(kind -> kind.in(language, folded));
    }

    /** At most one: the first sentence that tells it decides. */
    static List<Slot> read(List<Said> all, BriefSlot asked) {
        for (var said : all) {
            var type = type(said, asked == null || asked == BriefSlot.EVENT_TYPE);
            if (type != null) {
                return List.of(new Slot(
                        BriefSlot.EVENT_TYPE,
                        type.name().toLowerCase(Locale.ROOT),
                        said.text(),
                        0.85,
                        Corrections.near(said, said.folded().length() / 2, true)
                                && NOT.matcher(said.folded()).find()));
            }
        }
        return List.of();
    }

    /** In an answer to another question a kind of event in passing says nothing new; "his birthday party" does. */
    private static EventType type(Said said, boolean open) {
        for (var kind : KINDS.entrySet()) {
            var matches = kind.getValue().matcher(said.language(), said.folded());
            while (matches.find()) {
                var before = Words.lead(said.folded(), matches.start());
                var part = said.at(matches.start());
                boolean told = open
                        || OWN.matcher(before).find()
                                && PLAN.matcher(Words.rest(said.folded(), matches.end()))
                                        .find();
                boolean known = Corrections.near(said, matches.start(), false)
                        && THE.matcher(before).find();
                if (told && !known && !part.otherEvent() && !NOT.matcher(before).find()) {
                    return kind.getKey();
                }
            }
        }
        return null;
    }
}
