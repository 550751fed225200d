package dev.rainmaker.meetings.page;

import dev.rainmaker.meetings.BookingsApi;
import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingDesk;
import dev.rainmaker.meetings.MeetingFailure;
import dev.rainmaker.meetings.MeetingFailure.Problem;
import dev.rainmaker.meetings.MeetingStatus;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.meetings.Slot;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.problem.DomainException;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.web.Route;
import io.quarkus.vertx.web.Route.HandlerType;
import io.quarkus.vertx.web.Route.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The client's page {@code /b/<token>}: plain HTML with forms, works without JavaScript, needs no login. Looking changes nothing.
 * Blocking, since the calendar is asked.
 */
@ApplicationScoped
public class BookingPage {
    private static final String HTML = "text/html";
    private static final String QUICKER = "Somebody was quicker: that time has just been taken. These are free.";
    private static final int MOST_WORDS = 500;

    private final BookingsApi bookings;
    private final MeetingsApi meetings;
    private final MeetingDesk desk;
    private final CompanyConfig company;
    private final Clock clock;
    private final Template page;

    BookingPage(
            BookingsApi bookings,
            MeetingsApi meetings,
            MeetingDesk desk,
            CompanyConfig company,
            Clock clock,
            @Location("public/booking") Template page) {
        this.bookings = bookings;
        this.meetings = meetings;
        this.desk = desk;
        this.company = company;
        this.clock = clock;
        this.page = page;
    }

    @Route(path = "/b/:token", methods = HttpMethod.GET, produces = HTML, type = HandlerType.BLOCKING)
    @PermitAll
    String show(RoutingContext context) {
        return answer(context, token -> html(context, token, bookings(token), ""));
    }

    @Route(path = "/b/:token/book", methods = HttpMethod.POST, produces = HTML, type = HandlerType.BLOCKING)
    @PermitAll
    String book(RoutingContext context) {
        return answer(context, token -> {
            var meeting = bookings(token);
            var start = start(context.request().getFormAttribute("start"));
            if (start != null && start.equals(meeting.start())) {
                return html(context, token, meeting, "");
            }
            var free = desk.openTimes(meeting, clock.now());
            var slot = free.stream().filter(each -> each.start().equals(start)).findFirst();
            if (slot.isEmpty()) {
                context.response().setStatusCode(Problem.SLOT_TAKEN.status());
                return html(context, token, meeting, free, QUICKER);
            }
            try {
                return html(context, token, take(context, meeting, slot.get()), "");
            } catch (MeetingFailure refused) {
                return refused(context, token, refused);
            }
        });
    }

    @Route(path = "/b/:token/cancel", methods = HttpMethod.POST, produces = HTML, type = HandlerType.BLOCKING)
    @PermitAll
    String cancel(RoutingContext context) {
        return answer(context, token -> {
            var meeting = bookings(token);
            try {
                var over = Reactive.await(() ->
                        meetings.cancel(meeting.id(), "called off by the client: " + words(context), client(meeting)));
                return html(context, token, over, "");
            } catch (MeetingFailure refused) {
                return refused(context, token, refused);
            }
        });
    }

    private Meeting bookings(String token) {
        return Reactive.await(() -> bookings.byLink(token));
    }

    private Meeting take(RoutingContext context, Meeting meeting, Slot slot) {
        var zone = zone(context, meeting).getId();
        return Reactive.await(() -> bookings.take(meeting.id(), slot, zone, client(meeting)));
    }

    /** What stands now, with a calm sentence about what did not work. */
    private String refused(RoutingContext context, String token, MeetingFailure refused) {
        context.response().setStatusCode(refused.type().status());
        var notice = refused.type() == Problem.SLOT_TAKEN ? QUICKER : refused.getMessage();
        return html(context, token, bookings(token), notice);
    }

    private static Actor client(Meeting meeting) {
        return Actor.client(meeting.prospectId().value());
    }

    private static String words(RoutingContext context) {
        var reason = context.request().getFormAttribute("reason");
        var text = reason == null || reason.isBlank() ? "no reason given" : reason.strip();
        return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS);
    }

    private static Instant start(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    /** As the client chose, else as we know it of the client. */
    private static ZoneId zone(RoutingContext context, Meeting meeting) {
        var asked = context.request().getFormAttribute("zone");
        var chosen = asked == null ? context.request().getParam("zone") : asked;
        try {
            return chosen == null || chosen.isBlank() ? ZoneId.of(meeting.timeZone()) : ZoneId.of(chosen);
        } catch (DateTimeException unknown) {
            return ZoneId.of(meeting.timeZone());
        }
    }

    /** What a token leads to. */
    private interface Content {
        String of(String token);
    }

    private String answer(RoutingContext context, Content content) {
        context.response()
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Robots-Tag", "noindex");
        try {
            return content.of(context.pathParam("token"));
        } catch (DomainException failure) {
            context.response().setStatusCode(failure.type().status());
            return page.data("found", false)
                    .data("notice", failure.getMessage())
                    .data("company", company.name())
                    .render();
        }
    }

    private String html(RoutingContext context, String token, Meeting meeting, String notice) {
        boolean over = meeting.status() == MeetingStatus.CANCELLED;
        return html(context, token, meeting, over ? List.of() : desk.openTimes(meeting, clock.now()), notice);
    }

    private String html(RoutingContext context, String token, Meeting meeting, List<Slot> free, String notice) {
        var others = free.stream()
                .filter(each -> !each.start().equals(meeting.start()))
                .toList();
        return page.data("found", true)
                .data("path", "/b/" + token)
                .data("company", company.name())
                .data("notice", notice)
                .data("shown", BookingView.of(meeting, others, zone(context, meeting)))
                .render();
    }
}
