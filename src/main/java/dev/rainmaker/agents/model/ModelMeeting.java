package dev.rainmaker.agents.model;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.MeetingAgent;
import dev.rainmaker.agents.MeetingOffer;
import dev.rainmaker.agents.MeetingOfferBrief;
import dev.rainmaker.agents.SlotChoice;
import dev.rainmaker.agents.rules.conversation.NewText;
import dev.rainmaker.agents.rules.meeting.OfferText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Meetings with a language model: it picks by number and words the frame; the numbered lines are computed. */
public final class ModelMeeting implements MeetingAgent {
    private static final Prompt OFFER = new Prompt("meeting", "offer", 1);
    private static final Prompt CHOOSE = new Prompt("meeting", "choose", 1);
    private static final Pattern DIGITS = Pattern.compile("\\d");
    private static final int MOST_LISTED = 60;

    private final StructuredModel model;

    public ModelMeeting(StructuredModel model) {
        this.model = model;
    }

    /** @param picks numbers of the listed free times, from 1 */
    record OfferAnswer(List<Integer> picks, String opening, String closing) {}

    /** @param number number of the chosen line, from 1; null unless chosen */
    record ChoiceAnswer(SlotChoice.Outcome outcome, Integer number, String sentence) {}

    @Override
    public AgentResult<MeetingOffer> offer(MeetingOfferBrief brief) {
        var zone = brief.clientZone() == null ? brief.zone() : brief.clientZone();
        var free = brief.free().stream().distinct().sorted().limit(MOST_LISTED).toList();
        var input = "Meeting: " + OfferText.kind(brief.type()) + "\nFree times:\n" + OfferText.lines(free, zone)
                + "\nClient: " + Fence.around("name", brief.clientName()) + "\nPreference: "
                + Fence.around("preference", brief.preferred());
        var answer = model.ask(new ModelTask<>(OFFER, input, OfferAnswer.class, found -> problems(found, free.size())));
        var slots = answer.value().picks().stream()
                .map(pick -> free.get(pick - 1))
                .sorted()
                .toList();
        var text = OfferText.of(
                brief,
                slots,
                zone,
                answer.value().opening().strip(),
                answer.value().closing().strip());
        return new AgentResult<>(new MeetingOffer(slots, zone, text), answer.usage(), false);
    }

    @Override
    public AgentResult<SlotChoice> choose(String text, List<Instant> offered, ZoneId zone) {
        var written = NewText.of(text);
        var input = "Offered:\n" + OfferText.lines(offered, zone) + "\nReply: " + Fence.around("message", written);
        var answer = model.ask(
                new ModelTask<>(CHOOSE, input, ChoiceAnswer.class, found -> problems(found, offered.size(), written))
                        .ofReading());
        var number = answer.value().number();
        var chosen = answer.value().outcome() == SlotChoice.Outcome.CHOSEN;
        return new AgentResult<>(
                new SlotChoice(
                        answer.value().outcome(),
                        chosen ? number - 1 : null,
                        answer.value().sentence()),
                answer.usage(),
                false);
    }

    private static List<String> problems(OfferAnswer found, int free) {
        var check = new Grounding()
                .must(found.picks() != null, "picks are missing")
                .said(found.opening(), "the opening")
                .said(found.closing(), "the closing");
        if (found.picks() != null) {
            check.must(
                            new HashSet<>(found.picks()).size() == found.picks().size()
                                    && found.picks().size() == Math.min(3, free),
                            "three different numbers must be picked (all when there are fewer)")
                    .must(
                            found.picks().stream().allMatch(pick -> pick != null && pick >= 1 && pick <= free),
                            "a picked number is not in the list");
        }
        // Times stand in the computed lines only.
        return check.must(
                        !DIGITS.matcher(found.opening() + found.closing()).find(),
                        "opening and closing must not name times or numbers")
                .problems();
    }

    private static List<String> problems(ChoiceAnswer found, int offered, String text) {
        var check = new Grounding().must(found.outcome() != null, "the outcome is missing");
        if (found.outcome() == SlotChoice.Outcome.CHOSEN) {
            check.must(
                            found.number() != null && found.number() >= 1 && found.number() <= offered,
                            "the number is not in the offer")
                    .quoted(found.sentence(), text);
        } else if (found.sentence() != null) {
            check.quoted(found.sentence(), text);
        }
        return check.problems();
    }
}
