package dev.rainmaker.proposals;

import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;

/**
 * What a proposal is priced for.
 *
 * @param dateText as the client wrote it, when no day is known
 */
public record EventFacts(
        EventType eventType, LocalDate date, String dateText, Integer guests, String place, String style) {}
