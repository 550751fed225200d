package dev.rainmaker.simulation.persona;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a persona takes from a mail: the topics asked in the order of {@link Topic}, the slots offered, the proposal linked. */
public record MailReading(Set<Topic> asked, List<Slot> slots, Optional<String> proposalToken) {}
