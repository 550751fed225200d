package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.ReceivedReply;
import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.text.DateMention;
import dev.rainmaker.agents.text.SlotWords;
import dev.rainmaker.agents.text.TextLanguage;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Dates of the event in a message; dates of calls, payments, holidays, other events and the past are left out. */
final class EventDates {
    private static final ByLanguage OTHER_MATTER = new ByLanguage("call");
    private static final Pattern EACH =
            Pattern.compile("(?<!\\p{L})" + SlotWords.anyOf("each") + "(?:\\s+(?:the|dem|den|der|le|la|el))?\\s*$");
    private static final Pattern OLD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + SlotWords.anyOf("old")
                    + "\\s+(?:(?:on|the|am|den|le|el|du|im|en|in|de|mehr|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\s+){0,3}$");
    private static final Pattern PARTY_BEHIND = Pattern.compile(
            "^\\s+(?:party|parties|fete|events?|do|ball|gathering|menu|barbecue|bbq|drinks|festival|fest|collection|holidays?|break|term|vibes?|style|colou?rs)(?!\\p{L})");
    private static final Pattern SWAPPABLE = Pattern.compile("\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?");
    private static final Pattern RELATIVE_DAY =
            Pattern.compile("^(?:next|this|coming|last|nachsten|kommenden|diesen|este|proximo)\\s\\p{L}+$");
    private static final Pattern DAY_AFTER = Pattern.compile(
            "(?:party|celebration|reception|dinner|feier|fest|fete|fiesta|celebracion|soiree)[^.;]{0,25}(?:the day after|the next day|the following day|tags darauf|am tag danach|am nachsten tag|le lendemain|al dia siguiente|un dia despues)|(?:tags darauf|am tag danach|le lendemain|al dia siguiente)[^.;]{0,25}(?:feier|fest|fete|fiesta)");

    private EventDates() {}

    static List<Slot> read(List<Said> all, ReceivedReply reply) {
        var days = new ArrayList<Mention>();
        var periods = new ArrayList<Mention>();
        for (var said : all) {
            boolean about = EventKinds.isNamed(said) || reply.asked() == BriefSlot.EVENT_DATE;
            boolean outdated = said.dates().stream().anyMatch(date -> isOld(said, date));
            DateMention first = null;
            for (var date : said.dates()) {
                if (!stands(said, date, reply, about)) {
                    continue;
                }
                var mention = new Mention(
                        value(said, date),
                        said,
                        confidence(date, said, reply),
                        false,
                        outdated || Corrections.near(said, date.start(), false));
                if (date.isDay() && first == null) {
                    days.add(mention);
                    first = date;
                } else if (!date.isDay()) {
                    periods.add(mention);
                }
            }
        }
        var kept = days.isEmpty() ? periods : days;
        return slots(kept);
    }

    /** A correction counts instead of all else; two days that both stand stay two values. */
    private static List<Slot> slots(List<Mention> mentions) {
        var corrected = mentions.stream().filter(Mention::replaces).toList();
        var slots = new ArrayList<Slot>();
        for (var mention : corrected.isEmpty() ? mentions : List.of(corrected.getLast())) {
            if (slots.stream().noneMatch(known -> known.value().equals(mention.value()))) {
                slots.add(new Slot(
                        BriefSlot.EVENT_DATE,
                        mention.value(),
                        mention.said().text(),
                        mention.weight(),
                        mention.replaces()));
            }
        }
        return slots;
    }

    private static boolean stands(Said said, DateMention date, ReceivedReply reply, boolean about) {
        var part = said.at(date.start());
        var before = Words.lead(said.folded(), date.start());
        if (date.before(reply.receivedOn())
                || part.otherEvent()
                || isOld(said, date)
                || EACH.matcher(before).find()) {
            return false;
        }
        if (OTHER_MATTER.in(said.language(), part.folded()) && !EventKinds.isNamed(said.language(), part.folded())) {
            return false;
        }
        if (date.isDay()
                && !about
                && RELATIVE_DAY.matcher(date.text().toLowerCase()).matches()) {
            return false;
        }
        return date.isDay()
                || !PARTY_BEHIND.matcher(Words.rest(said.folded(), date.end())).find();
    }

    private static boolean isOld(Said said, DateMention date) {
        return OLD.matcher(Words.lead(said.folded(), date.start())).find();
    }

    private static String value(Said said, DateMention date) {
        if (!date.isDay()) {
            return date.text().strip().replaceAll("[.,]+$", "");
        }
        boolean dayAfter = DAY_AFTER.matcher(said.folded()).find();
        return (dayAfter ? date.from().plusDays(1) : date.from()).toString();
    }

    private static double confidence(DateMention date, Said said, ReceivedReply reply) {
        if (!date.isDay()) {
            return 0.65;
        }
        if (SWAPPABLE.matcher(date.text()).matches() && !date.sure()) {
            boolean told = (said.language() != null && said.language() != TextLanguage.EN)
                    || "GBP".equals(reply.currency())
                    || "USD".equals(reply.currency());
            return told ? 0.75 : 0.5;
        }
        return date.sure() ? 0.95 : 0.75;
    }
}
