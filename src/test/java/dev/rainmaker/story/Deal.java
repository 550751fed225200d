package dev.rainmaker.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.money.Money;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** One prospect's part of a story, and what must be true of it. */
record Deal(House house, String persona, String prospect) {

    boolean booked() {
        return house.total("/api/v1/proposals?status=accepted&prospect=" + prospect) > 0
                && house.get("/api/v1/prospects/" + prospect)
                        .getString("status")
                        .equals("converted");
    }

    boolean met() {
        return house.total("/api/v1/meetings?status=confirmed&prospect=" + prospect) > 0;
    }

    List<Map<String, Object>> messages() {
        var conversation = conversation();
        return conversation == null
                ? List.of()
                : house.get("/api/v1/conversations/" + conversation + "/messages")
                        .getList("");
    }

    String conversation() {
        return house.get("/api/v1/conversations?size=100")
                .getString("items.find { it.prospectId == '" + prospect + "' }.id");
    }

    List<Map<String, Object>> sent() {
        return messages().stream()
                .filter(message -> "out".equals(message.get("direction")) && message.get("sentAt") != null)
                .toList();
    }

    /** Each mail that arrived was approved, and arrived once. */
    void wasSentOncePerApproval(World world) {
        var arrived = world.of(persona, "RECEIVED", "messageId");
        var approvals = sent().stream()
                .map(message -> (String) message.get("approvalId"))
                .toList();
        assertThat(arrived).as("mails to " + persona).doesNotHaveDuplicates();
        assertThat(approvals).as("approvals of " + persona).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(approvals).allSatisfy(id -> assertThat(
                        house.get("/api/v1/approvals/" + id).getString("status"))
                .isIn("approved", "used", "approved_with_edits"));
        assertThat(arrived.stream().map(Deal::bare))
                .as("what arrived at " + persona + " is what was sent")
                .isSubsetOf(sent().stream()
                        .map(message -> bare((String) message.get("mailId")))
                        .toList());
    }

    /** What the client said last stands in the brief, with the client's own sentence. */
    void hasTheBriefThatWasSaid(World world) {
        var brief = house.get("/api/v1/conversations/" + conversation() + "/brief");
        var words = squeezed(String.join("\n", world.of(persona, "WRITTEN", "text")));
        var facts = World.persona(persona).facts();
        assertThat(value(brief, "guests"))
                .as("guests of " + persona)
                .isEqualTo(Integer.toString(world.guests(persona)));
        said(brief, "event_date", World.date(World.persona(persona)).toString());
        said(
                brief,
                "budget",
                facts.budget().replaceAll("\\D", "") + "00 " + (facts.budget().contains("$") ? "USD" : "EUR"));
        assertThat(brief.<Map<String, String>>getList(
                        "entries.findAll { it.sentence != null && it.messageId != null }"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(words).contains(squeezed(entry.get("sentence"))));
    }

    private void said(JsonPath brief, String slot, String expected) {
        var value = value(brief, slot);
        if (value != null) {
            assertThat(value).as(slot + " of " + persona).isEqualTo(expected);
        }
    }

    private static String value(JsonPath brief, String slot) {
        return brief.getString("entries.find { it.slot == '" + slot + "' && it.state == 'current' }.value");
    }

    /** One total, wherever it is read. */
    void hasOneTotal() throws IOException {
        var id = house.get("/api/v1/proposals?status=accepted&prospect=" + prospect)
                .getString("items[0].id");
        var proposal = house.get("/api/v1/proposals/" + id);
        var accepted = proposal.getString("acceptedPackage");
        var total = proposal.getLong("packages.find { it.packageId == '" + accepted + "' }.totalMinor");
        var text = new Money(total, proposal.getString("currency")).text(Locale.ENGLISH);
        assertThat(total).isPositive().isEqualTo(proposal.getLong("totalMinor"));
        assertThat(proposal.getInt("views")).isPositive();
        assertThat(squeezed(house.page(proposal.getString("link"))))
                .contains(squeezed(text))
                .contains("You accepted this package");
        try (var pdf = Loader.loadPDF(house.pdfBytes(id))) {
            assertThat(squeezed(new PDFTextStripper().getText(pdf))).contains(squeezed(text));
        }
    }

    /** Each meeting stands in the calendar. */
    void isInTheCalendar() {
        var meetings = house.get("/api/v1/meetings?status=confirmed&prospect=" + prospect);
        var types = meetings.<String>getList("items.type");
        assertThat(types)
                .as("one meeting of each kind")
                .contains("planning_session")
                .doesNotHaveDuplicates();
        var calendar = house.calendarEvents();
        for (var id : meetings.<String>getList("items.id")) {
            assertThat(calendar).contains(id + "@rainmaker");
        }
        assertThat(house.get("/api/v1/prospects/" + prospect).getString("status"))
                .isEqualTo("converted");
    }

    private static String bare(String id) {
        return id == null ? "" : id.replaceAll("[<>]", "");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
