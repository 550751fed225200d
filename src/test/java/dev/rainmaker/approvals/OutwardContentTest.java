package dev.rainmaker.approvals;

import static dev.rainmaker.approvals.SampleContents.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person approves, and what becomes of it when they change words. */
class OutwardContentTest {
    private static final String FOOTER = EmailToSend.FOOTER + "Rain Events, 1 Street\nUnsubscribe: https://u.example/1";

    @Test
    void editedWordsReplaceTheRenderedFormAndKeepTheFooter() {
        // When
        var edited = email("Hello." + FOOTER, "<p>Hello.</p>").edited(new Edits(null, "Dear Ana,"));
        // Then
        assertThat(edited.text()).isEqualTo("Dear Ana," + FOOTER);
        assertThat(edited.html()).isNull();
        assertThat(edited.subject()).isEqualTo("Your event");
    }

    @Test
    void aFooterThatWasEditedOrKeptComesBackExactlyOnce() {
        var email = email("Hello." + FOOTER, null);
        assertThat(email.edited(new Edits(null, "Hi." + FOOTER)).text()).isEqualTo("Hi." + FOOTER);
        assertThat(email.edited(new Edits(null, "Hi." + EmailToSend.FOOTER + "Somebody else"))
                        .text())
                .isEqualTo("Hi." + FOOTER);
        assertThat(email("Hello.", null).edited(new Edits(null, "Hi.")).text()).isEqualTo("Hi.");
    }

    @Test
    void anotherSubjectLeavesTheWordsAlone() {
        // When
        var edited = email("Hello.", "<p>Hello.</p>").edited(new Edits("New subject", null));
        // Then
        assertThat(edited.subject()).isEqualTo("New subject");
        assertThat(edited.text()).isEqualTo("Hello.");
        assertThat(edited.html()).isEqualTo("<p>Hello.</p>");
    }

    @Test
    void everyChangeOfAnEmailChangesItsFingerprint() {
        var email = email("Hello.", null);
        assertThat(email.contentFingerprint())
                .isEqualTo(email("Hello.", null).contentFingerprint())
                .isNotEqualTo(email("Hello!", null).contentFingerprint())
                .isNotEqualTo(email.edited(new Edits("Other", null)).contentFingerprint());
        assertThat(withFile("aa").fingerprint()).isNotEqualTo(withFile("bb").fingerprint());
    }

    @Test
    void editsOfAnEventChangeTitleAndDescriptionOnly() {
        var event = event(List.of("ana@mail.example"));
        assertThat(event.edited(new Edits("Tasting", null)).title()).isEqualTo("Tasting");
        assertThat(event.edited(new Edits("Tasting", null)).description()).isEqualTo("First call");
        assertThat(event.edited(new Edits(null, "Bring samples")))
                .extracting(EventToCreate::title, EventToCreate::description, EventToCreate::start)
                .containsExactly("Call", "Bring samples", event.start());
        assertThat(event.recipient()).isEqualTo("ana@mail.example");
        assertThat(event(null).recipient()).isNull();
    }

    @Test
    void editsOfAConfirmationLeaveTheEventAsItIs() {
        // Given
        var confirmation = new MeetingConfirmation(event(List.of()), email("See you.", null));
        // When
        var edited = confirmation.edited(new Edits("On Monday", null));
        // Then
        assertThat(edited.event()).isEqualTo(confirmation.event());
        assertThat(edited.email().subject()).isEqualTo("On Monday");
        assertThat(edited.contentFingerprint()).isNotEqualTo(confirmation.contentFingerprint());
        assertThat(edited.recipient()).isEqualTo("ana@mail.example");
    }

    @Test
    void anApprovalCoversItsPartsAndNothingElse() {
        // Given
        var confirmation = new MeetingConfirmation(event(List.of()), email("See you.", null));
        var approved = new Approved<>(
                new ApprovalId("01jzzzzzzzzzzzzzzzzzzzzzzz"),
                confirmation,
                Map.of("send_email", "mail-grant", "create_event", "event-grant"));
        // When
        var part = approved.part(confirmation.email());
        // Then
        assertThat(part.content()).isEqualTo(confirmation.email());
        assertThat(part.grantFor(part.content())).isEqualTo("mail-grant");
        assertThat(part.approval()).isEqualTo(approved.approval());
        assertThatThrownBy(() -> approved.part(email("Something else.", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(ApprovalStatus.class)
    void onlyAPendingRequestIsDecidedAndOnlyAYesIsAYes(ApprovalStatus status) {
        assertThatThrownBy(() -> status.to(ApprovalStatus.PENDING)).hasMessageContaining("approval request");
        if (status == ApprovalStatus.PENDING) {
            assertThat(status.to(ApprovalStatus.REJECTED)).isEqualTo(ApprovalStatus.REJECTED);
        } else {
            assertThatThrownBy(() -> status.to(ApprovalStatus.APPROVED)).hasMessageContaining("approval request");
        }
        assertThat(status.granted()).isEqualTo(status.name().startsWith("APPROVED"));
    }

    @Test
    void editsAreAnyOnlyWhenSomethingChanges() {
        assertThat(Edits.any(null)).isFalse();
        assertThat(Edits.any(new Edits(null, null))).isFalse();
        assertThat(Edits.any(new Edits("s", null))).isTrue();
        assertThat(Edits.any(new Edits(null, "t"))).isTrue();
    }

    @Test
    void theAnnouncementNamesTheProspectWhenThereIsOne() {
        assertThat(new ApprovalRequested("a", "p", "email").facts()).containsEntry("prospect", "p");
        assertThat(new ApprovalRequested("a", null, "email").facts()).doesNotContainKey("prospect");
    }

    private static EmailToSend withFile(String sha256) {
        var file = new AttachmentRef("offer.pdf", "application/pdf", sha256, "offers/1");
        return email("See the file.", null, List.of("<0@rain.example>"), null, List.of(file));
    }

    private static EventToCreate event(List<String> attendees) {
        return new EventToCreate(
                "main",
                "uid-1",
                "Call",
                Instant.parse("2026-03-02T09:00:00Z"),
                Instant.parse("2026-03-02T09:30:00Z"),
                "Europe/Berlin",
                "Online",
                "First call",
                attendees);
    }
}
