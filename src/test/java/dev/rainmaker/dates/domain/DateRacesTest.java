package dev.rainmaker.dates.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestProspects;
import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateHold;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.dates.DateResourceId;
import dev.rainmaker.dates.DatesApi;
import dev.rainmaker.dates.EndReason;
import dev.rainmaker.dates.Holds;
import dev.rainmaker.dates.PlaceHold;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two can never be first on one day, however many come at once. */
@QuarkusTest
class DateRacesTest {
    private static final Actor SELLER = Actor.user("0000000000000000000000se11", Set.of(Role.SELLER));
    private static final Actor MANAGER = Actor.user("00000000000000000000mange0", Set.of(Role.MANAGER));

    @Inject
    DatesApi dates;

    @Inject
    Clock clock;

    @Test
    void aHundredHoldsOfOneDayHaveAHundredPositionsWithoutGapsOrDoubles() throws Exception {
        // Given
        var day = Holds.freeDay(clock);
        var prospects = prospects(100);
        // When
        var failures = together(prospects, prospect -> place(prospect, day));
        // Then
        assertThat(failures).isEmpty();
        var line = line(day);
        assertThat(line)
                .extracting(DateHold::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(line).extracting(DateHold::prospectId).doesNotHaveDuplicates();
        assertThat(line.subList(0, 3)).extracting(DateHold::status).containsOnly(DateHoldStatus.HELD);
        assertThat(line.subList(3, 100)).extracting(DateHold::status).containsOnly(DateHoldStatus.WAITING);
    }

    @Test
    void ofTwentyWhoBringTheirHoldToTheFrontAndConfirmExactlyOneBooks() throws Exception {
        // Given
        var day = Holds.freeDay(clock);
        var holds = new ArrayList<DateHold>();
        for (var prospect : prospects(20)) {
            holds.add(place(prospect, day));
        }
        // When
        var failures = together(holds, hold -> {
            Reactive.await(() -> dates.move(hold.id(), 1, MANAGER));
            return Reactive.await(() -> dates.confirm(hold.id(), MANAGER));
        });
        // Then
        assertThat(failures).hasSize(19).allSatisfy(failure -> assertThat(failure)
                .isInstanceOfSatisfying(
                        DateFailure.class,
                        refused -> assertThat(refused.type().code()).isIn("date_booked", "not_first_option")));
        var detail = Reactive.await(() -> dates.day(DateResourceId.TEAM, day));
        assertThat(detail.booked()).singleElement().satisfies(hold -> assertThat(hold.status())
                .isEqualTo(DateHoldStatus.CONFIRMED));
        assertThat(detail.line())
                .extracting(DateHold::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 19).boxed().toList());
        assertThat(detail.line()).extracting(DateHold::status).containsOnly(DateHoldStatus.WAITING);
    }

    @Test
    void holdsThatComeAndGoAtOnceLeaveNoGap() throws Exception {
        // Given
        var day = Holds.freeDay(clock);
        var leaving = new ArrayList<DateHold>();
        for (var prospect : prospects(15)) {
            leaving.add(place(prospect, day));
        }
        var work = new ArrayList<Callable<DateHold>>();
        leaving.forEach(hold ->
                work.add(() -> Reactive.await(() -> dates.release(hold.id(), EndReason.RELEASED, null, SELLER))));
        prospects(15).forEach(prospect -> work.add(() -> place(prospect, day)));
        Collections.shuffle(work, new java.util.Random(7));
        // When
        var failures = together(work, Callable::call);
        // Then
        assertThat(failures).isEmpty();
        assertThat(line(day))
                .extracting(DateHold::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 15).boxed().toList());
    }

    private interface Work<T> {
        Object with(T item) throws Exception;
    }

    /** What failed of the work that began at the same moment for all. */
    private static <T> List<Exception> together(List<T> items, Work<T> work) throws Exception {
        var start = new CyclicBarrier(items.size());
        var failures = new ConcurrentLinkedQueue<Exception>();
        Function<T, Callable<Boolean>> task = item -> () -> {
            start.await();
            try {
                work.with(item);
                return true;
            } catch (Exception failure) {
                return failures.add(failure);
            }
        };
        try (var threads = Executors.newFixedThreadPool(items.size())) {
            for (var done : threads.invokeAll(items.stream().map(task).toList())) {
                done.get();
            }
        }
        return List.copyOf(failures);
    }

    private static List<ProspectId> prospects(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new ProspectId(TestProspects.named("Racer " + number)))
                .toList();
    }

    private DateHold place(ProspectId prospect, LocalDate day) {
        return Reactive.await(() -> dates.place(new PlaceHold(DateResourceId.TEAM, day, prospect, null, null), SELLER));
    }

    private List<DateHold> line(LocalDate day) {
        return Reactive.await(() -> dates.day(DateResourceId.TEAM, day)).line();
    }
}
