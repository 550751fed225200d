package dev.rainmaker.mcp.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.calendar.CalendarProvider;
import dev.rainmaker.mcp.calendar.CalendarTimesContract;
import dev.rainmaker.mcp.shared.http.Vendors;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real CalDAV server keeps the contract, too. */
@QuarkusTest
class RadicaleTest extends CalendarTimesContract {
    @RegisterExtension
    static final Radicale RADICALE = new Radicale();

    @Inject
    Vendors vendors;

    @Override
    protected CalendarProvider replica() {
        return as(Radicale.PASSWORD);
    }

    private CalendarProvider as(String password) {
        return CalDavs.of(
                vendors,
                Map.of(
                        "caldav.base-url",
                        RADICALE.url().toString(),
                        "caldav.username",
                        Radicale.USER,
                        "caldav.password",
                        password,
                        "caldav.timeout",
                        "60S"));
    }

    @Override
    protected void calendar(String id) {
        RADICALE.calendar(id);
    }

    @Override
    protected void foreign(String calendar, String uid, String ics) {
        RADICALE.put(calendar, uid + ".ics", ics);
    }

    @Test
    void itSaysWhetherItCanBeReached() {
        RADICALE.calendar("status");
        var status = replica().status();
        assertThat(status.reachable()).as(status.detail()).isTrue();
        var wrong = as("wrong").status();
        assertThat(wrong.configured()).isTrue();
        assertThat(wrong.reachable()).isFalse();
        assertThat(wrong.detail())
                .contains("does not accept the configured credentials")
                .doesNotContain("wrong");
    }

    @Test
    void onlyCalendarsOfEventsAreListed() {
        RADICALE.calendar("events");
        RADICALE.send("DELETE", "/" + Radicale.USER + "/tasks/", "");
        RADICALE.send("MKCALENDAR", "/" + Radicale.USER + "/tasks/", """
                <C:mkcalendar xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:D="DAV:"><D:set><D:prop>
                <C:supported-calendar-component-set><C:comp name="VTODO"/></C:supported-calendar-component-set>
                </D:prop></D:set></C:mkcalendar>""");
        assertThat(replica().calendars()).contains("events").doesNotContain("tasks");
        assertThatThrownBy(() -> replica().cancel("nowhere", "e")).hasMessageContaining("no such calendar");
    }
}
