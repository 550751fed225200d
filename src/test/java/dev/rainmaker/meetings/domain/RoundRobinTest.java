package dev.rainmaker.meetings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.meetings.MeetingHost;
import dev.rainmaker.security.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundRobinTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<MeetingHost> HOSTS = List.of(host("a"), host("b"), host("c"));

    @Test
    void fewestMeetingsToComeGoFirst() {
        // Given
        var loads = Map.of(id("a"), load(2, 0), id("b"), load(1, 9), id("c"), load(3, 0));
        // When
        var order = RoundRobin.order(HOSTS, loads);
        // Then
        assertThat(names(order)).containsExactly("b", "a", "c");
    }

    @Test
    void amongEqualsWhoWaitedLongestGoesFirst() {
        // Given
        var loads = Map.of(id("a"), load(1, 5), id("b"), load(1, 2), id("c"), load(1, 9));
        // When
        var order = RoundRobin.order(HOSTS, loads);
        // Then
        assertThat(names(order)).containsExactly("b", "a", "c");
    }

    @Test
    void whoNeverHadOneGoesBeforeThoseWhoHad() {
        // Given
        var loads = Map.of(id("a"), load(0, 1), id("b"), load(0, 2));
        // When
        var order = RoundRobin.order(HOSTS, loads);
        // Then
        assertThat(names(order)).containsExactly("c", "a", "b");
    }

    @Test
    void aHundredMeetingsAreSharedEvenly() {
        // Given
        Map<String, RoundRobin.Load> loads = new HashMap<>();
        // When
        var given = IntStream.range(0, 99)
                .mapToObj(i -> {
                    var next = RoundRobin.order(HOSTS, loads).getFirst();
                    loads.merge(
                            next.userId().value(),
                            load(1, i),
                            (had, more) -> new RoundRobin.Load(had.upcoming() + 1, more.lastGiven()));
                    return next.name();
                })
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        // Then
        assertThat(given).containsExactlyInAnyOrderEntriesOf(Map.of("a", 33L, "b", 33L, "c", 33L));
    }

    private static MeetingHost host(String name) {
        return new MeetingHost(new UserId(id(name)), name, true, "main", null, 1);
    }

    private static String id(String name) {
        return "0000000000000000000000000" + name;
    }

    private static RoundRobin.Load load(int upcoming, int hoursAgo) {
        return new RoundRobin.Load(upcoming, MONDAY.plusSeconds(3_600L * hoursAgo));
    }

    private static List<String> names(List<MeetingHost> hosts) {
        return hosts.stream().map(MeetingHost::name).toList();
    }
}
