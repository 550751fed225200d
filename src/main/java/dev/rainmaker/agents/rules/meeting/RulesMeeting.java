package dev.rainmaker.agents.rules.meeting;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.MeetingAgent;
import dev.rainmaker.agents.MeetingOffer;
import dev.rainmaker.agents.MeetingOfferBrief;
import dev.rainmaker.agents.SlotChoice;
import dev.rainmaker.agents.rules.Measured;
import dev.rainmaker.platform.clock.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The meeting agent without a language model. */
public final class RulesMeeting implements MeetingAgent {
    private final Measured measured;

    public RulesMeeting(Clock clock) {
        this.measured = new Measured("meeting", clock);
    }

    @Override
    public AgentResult<MeetingOffer> offer(MeetingOfferBrief brief) {
        return measured.run(() -> {
            var zone = brief.clientZone() == null ? brief.zone() : brief.clientZone();
            var slots = SlotSpread.pick(brief.free(), zone, brief.preferred());
            return new MeetingOffer(slots, zone, OfferText.of(brief, slots, zone));
        });
    }

    @Override
    public AgentResult<SlotChoice> choose(String text, List<Instant> offered, ZoneId zone) {
        return measured.run(() -> ChoiceReader.read(text, offered, zone));
    }
}
