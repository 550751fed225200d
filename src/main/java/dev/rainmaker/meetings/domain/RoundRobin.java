package dev.rainmaker.meetings.domain;

import dev.rainmaker.meetings.MeetingHost;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Whose turn it is: fewest meetings to come, then longest without a new one, then longest in the house. Pure. */
final class RoundRobin {
    private static final Load NONE = new Load(0, Instant.EPOCH);

    private RoundRobin() {}

    /**
     * What a host has.
     *
     * @param upcoming meetings whose time is taken and has not come
     * @param lastGiven when the last meeting came to the host, whatever became of it
     */
    record Load(int upcoming, Instant lastGiven) {}

    /** @param hosts longest in the house first */
    static List<MeetingHost> order(List<MeetingHost> hosts, Map<String, Load> loads) {
        return hosts.stream()
                .sorted(Comparator.comparing(
                                (MeetingHost host) -> load(host, loads).upcoming())
                        .thenComparing(host -> load(host, loads).lastGiven()))
                .toList();
    }

    private static Load load(MeetingHost host, Map<String, Load> loads) {
        return loads.getOrDefault(host.userId().value(), NONE);
    }
}
