package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateFailure;
import dev.rainmaker.dates.DateFailure.Problem;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.dates.EndReason;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.problem.IllegalTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The line of one day: its bookings, and the other holds in their order. Every change ends with {@link #settle}, which gives
 * ranks to whom they are due, ends challenges that have no reason any more, and books what a client has signed. Pure: it
 * changes the rows that it was given and remembers what became of whom.
 */
final class DateLine {
    private final int capacity;
    private final int options;
    private final Deadlines deadlines;
    private final List<DateHoldEntity> booked = new ArrayList<>();
    private final List<DateHoldEntity> line = new ArrayList<>();
    private final LineStory story;

    DateLine(List<DateHoldEntity> live, int capacity, int options, Deadlines deadlines) {
        this.capacity = capacity;
        this.options = options;
        this.deadlines = deadlines;
        live.stream()
                .sorted(Comparator.comparing(row -> Objects.requireNonNullElse(row.position, 0)))
                .forEach(row -> (row.status == DateHoldStatus.CONFIRMED ? booked : line).add(row));
        story = new LineStory(live);
    }

    List<DateHoldEntity> line() {
        return List.copyOf(line);
    }

    List<DateHoldEntity> booked() {
        return List.copyOf(booked);
    }

    LineStory story() {
        return story;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    int free() {
        return Math.max(0, capacity - booked.size());
    }

    /** Null when it is not here, or not any more. */
    DateHoldEntity get(String id) {
        return Stream.concat(line.stream(), booked.stream())
                .filter(row -> row.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    void place(DateHoldEntity hold, int waitingPlaces) {
        if (line.size() >= options + waitingPlaces) {
            throw new DateFailure(Problem.WAITING_LIST_FULL, "So many wait for this day that nobody else can.");
        }
        hold.status = DateHoldStatus.WAITING;
        line.add(hold);
        story.tell(hold, LineStory.What.PLACED);
        settle();
    }

    void extend(DateHoldEntity hold) {
        if (hold.status == DateHoldStatus.CHALLENGED) {
            throw new DateFailure(Problem.ALREADY_CHALLENGED, "Confirm by the deadline of the challenge instead.");
        }
        if (hold.status != DateHoldStatus.HELD) {
            throw new IllegalTransition("date hold", hold.status, DateHoldStatus.HELD);
        }
        hold.expires(deadlines.hold(), deadlines);
        story.tell(hold, LineStory.What.EXTENDED);
    }

    void challenge(DateHoldEntity hold) {
        if (hold.status == DateHoldStatus.CONFIRMED) {
            throw new IllegalTransition("date hold", hold.status, DateHoldStatus.CHALLENGED);
        }
        if (free() == 0) {
            throw new DateFailure(Problem.DATE_BOOKED, "This day is booked; the hold waits in case it becomes free.");
        }
        if (!hold.status.ranked() || line.indexOf(hold) < free()) {
            throw new DateFailure(
                    Problem.NOTHING_TO_CHALLENGE,
                    hold.status.ranked()
                            ? "Nobody is before this hold; confirm it."
                            : "A hold on the waiting list cannot challenge.");
        }
        if (last().status == DateHoldStatus.CHALLENGED) {
            throw new DateFailure(Problem.ALREADY_CHALLENGED, "Wait for the deadline of the challenge under way.");
        }
        beginChallenge(hold);
    }

    void confirm(DateHoldEntity hold) {
        if (hold.status != DateHoldStatus.CONFIRMED) {
            requireTurn(hold);
            book(hold);
            settle();
        }
    }

    void sign(DateHoldEntity hold) {
        if (hold.status == DateHoldStatus.CONFIRMED || hold.signed) {
            return;
        }
        hold.signed = true;
        settle();
        if (hold.status == DateHoldStatus.WAITING) {
            story.tell(hold, LineStory.What.WITHOUT_PLACE);
        }
    }

    void move(DateHoldEntity hold, int position) {
        if (!line.remove(hold)) {
            throw new DateFailure(Problem.DATE_BOOKED, "A booked date has no place in the line.");
        }
        line.add(Math.min(position - 1, line.size()), hold);
        settle();
    }

    /** @param to released or expired */
    void end(DateHoldEntity hold, DateHoldStatus to, EndReason reason) {
        hold.status = hold.status.to(to);
        line.remove(hold);
        booked.remove(hold);
        hold.live = null;
        hold.place = null;
        hold.unchallenged();
        hold.expires(null, deadlines);
        hold.endedAt = SqlTime.of(deadlines.now());
        hold.endReason = reason;
        story.tell(hold, to == DateHoldStatus.EXPIRED ? LineStory.What.EXPIRED : LineStory.What.RELEASED);
        settle();
    }

    /** Whoever was challenged and has not confirmed is passed by, and is right behind the challenger from now on. */
    void lapse(DateHoldEntity hold) {
        var challenger = get(hold.challengedBy);
        hold.unchallenged();
        hold.status = hold.status.to(DateHoldStatus.HELD);
        line.remove(challenger);
        line.add(line.indexOf(hold), challenger);
        var until = deadlines.challenge();
        if (until.isBefore(SqlTime.instant(challenger.expiresAt))) {
            challenger.expires(until, deadlines);
        }
        story.tell(hold, LineStory.What.CHALLENGE_LOST);
        story.tell(challenger, LineStory.What.CHALLENGE_WON);
        settle();
    }

    private DateHoldEntity last() {
        return line.get(free() - 1);
    }

    /** The challenger must still be there when the deadline has passed, and then has as long to sign. */
    private void beginChallenge(DateHoldEntity challenger) {
        var until = deadlines.challenge();
        last().challenged(challenger.id, until);
        story.tell(last(), LineStory.What.CHALLENGED);
        var atLeast = deadlines.calendar().after(until, deadlines.challengeDays());
        if (SqlTime.instant(challenger.expiresAt).isBefore(atLeast)) {
            challenger.expires(atLeast.isBefore(deadlines.dayBegins()) ? atLeast : deadlines.dayBegins(), deadlines);
        }
    }

    private void requireTurn(DateHoldEntity hold) {
        if (free() == 0) {
            throw new DateFailure(Problem.DATE_BOOKED, "Somebody else has booked this day.");
        }
        if (line.indexOf(hold) >= free()) {
            throw new DateFailure(
                    Problem.NOT_FIRST_OPTION, "Challenge the first option, or let a manager change the order.");
        }
    }

    private void book(DateHoldEntity hold) {
        hold.status = hold.status.to(DateHoldStatus.CONFIRMED);
        hold.unchallenged();
        hold.expires(null, deadlines);
        hold.place = IntStream.rangeClosed(1, capacity)
                .filter(place -> booked.stream().noneMatch(other -> other.place == place))
                .findFirst()
                .orElseThrow();
        line.remove(hold);
        booked.add(hold);
        story.tell(hold, LineStory.What.CONFIRMED);
    }

    void settle() {
        do {
            rank();
            endIdleChallenges();
        } while (bookSigned());
        challengeForSigned();
        story.tellMoves(line);
    }

    private void rank() {
        for (int i = 0; i < line.size(); i++) {
            var hold = line.get(i);
            boolean ranked = free() > 0 && i < options;
            if (ranked && hold.status == DateHoldStatus.WAITING) {
                hold.status = hold.status.to(DateHoldStatus.HELD);
                hold.expires(deadlines.hold(), deadlines);
            } else if (!ranked && hold.status != DateHoldStatus.WAITING) {
                hold.status = hold.status.to(DateHoldStatus.WAITING);
                hold.unchallenged();
                hold.expires(null, deadlines);
            }
        }
    }

    /** A challenge needs one who has a place to lose and one behind who could not confirm without it. */
    private void endIdleChallenges() {
        for (int i = 0; i < line.size(); i++) {
            var hold = line.get(i);
            if (hold.status != DateHoldStatus.CHALLENGED) {
                continue;
            }
            var challenger = get(hold.challengedBy);
            boolean stands = i < free()
                    && challenger != null
                    && challenger.status.ranked()
                    && line.indexOf(challenger) >= free();
            if (!stands) {
                hold.status = hold.status.to(DateHoldStatus.HELD);
                hold.unchallenged();
                story.tell(hold, LineStory.What.CHALLENGE_ENDED);
            }
        }
    }

    private boolean bookSigned() {
        var next = line.stream().limit(free()).filter(hold -> hold.signed).findFirst();
        next.ifPresent(this::book);
        return next.isPresent();
    }

    private void challengeForSigned() {
        if (free() == 0 || line.size() <= free() || last().status == DateHoldStatus.CHALLENGED) {
            return;
        }
        line.stream()
                .skip(free())
                .filter(hold -> hold.signed && hold.status.ranked())
                .findFirst()
                .ifPresent(this::beginChallenge);
    }
}
