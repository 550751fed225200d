package dev.rainmaker.agents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Offers meeting times and understands the answer. Books nothing. */
public interface MeetingAgent {
    /**
     * Picks up to three free slots, spread over days and times of day, nearest to what the client prefers.
     *
     * @throws AgentFailed when a language model gives no usable answer
     */
    AgentResult<MeetingOffer> offer(MeetingOfferBrief brief);

    /**
     * Which of the offered slots a reply takes.
     *
     * @param offered as they were numbered in the offer
     * @param zone the zone in which the offer named them
     * @throws AgentFailed when a language model gives no usable answer
     */
    AgentResult<SlotChoice> choose(String text, List<Instant> offered, ZoneId zone);
}
