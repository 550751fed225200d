package dev.rainmaker.workflow.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.TestProspects;
import dev.rainmaker.conversations.ChatApi;
import dev.rainmaker.conversations.ChatThread;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.platform.crypto.SealedLinks;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.security.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A visitor who tells an address becomes a prospect; one who names somebody's address learns and changes nothing of theirs. */
@QuarkusTest
class ChatPeopleTest {
    @Inject
    ChatApi chats;

    @Inject
    ConversationsApi conversations;

    @Inject
    SuppressionsApi suppressions;

    @Inject
    SealedLinks seal;

    private final Visitor visitor = new Visitor();
    private final String address = "visitor-" + UUID.randomUUID() + "@guest.example";

    @Test
    void anAddressMakesAProspectWithEverythingThatWasSaid() {
        // Given
        visitor.says("Hello, we are planning a wedding for 120 guests.");
        assertThat(thread().anonymous()).isTrue();
        // When
        visitor.says("My name is Vera Lindt, you reach me at " + address);
        // Then
        var prospect = thread().conversation().prospectId();
        assertThat(Visitor.house("/api/v1/prospects/" + prospect).getMap(""))
                .containsEntry("source", "chat")
                .containsEntry("name", "Vera Lindt")
                .containsEntry("email", address);
        assertThat(Reactive.await(() -> conversations.brief(prospect))
                        .current(BriefSlot.GUESTS)
                        .orElseThrow()
                        .value())
                .isEqualTo("120");
        assertThat(visitor.heard("visitor")).first().asString().contains("wedding for 120");
        assertThat(thread().claimed()).isFalse();
    }

    @Test
    void theAddressOfSomebodyKnownShowsAndOverwritesNothing() {
        // Given
        var known = known();
        // When
        visitor.says("It's me again, " + address + ". We are 150 guests now instead of 120.");
        // Then
        assertThat(thread().conversation().prospectId()).isEqualTo(known);
        assertThat(thread().claimed()).isTrue();
        assertThat(visitor.heard("rule")).containsExactly(ChatTurn.HOLDING);
        assertThat(visitor.looks().getList("lines")).hasSize(2);
        var brief = Reactive.await(() -> conversations.brief(known));
        assertThat(brief.contradicts(BriefSlot.GUESTS)).isTrue();
        assertThat(brief.entries()).extracting(entry -> entry.value()).contains("120", "150");
    }

    @Test
    void aTelephoneNumberWithItsPrefixCountsAsWell() {
        // When
        visitor.says("Please call me: +49 30 9018" + (100000 + (int) (Math.random() * 899999)));
        // Then
        assertThat(thread().anonymous()).isFalse();
    }

    @Test
    void whoWantsToHearNoMoreIsHeardAtOnce() {
        // Given
        visitor.says("Hello, my address is " + address);
        // When
        visitor.says("Please unsubscribe me, do not contact me again.");
        // Then
        assertThat(Reactive.await(() -> suppressions.isSuppressed(address))).isTrue();
        assertThat(thread().conversation().status()).isEqualTo(ConversationStatus.CLOSED);
    }

    private ProspectId known() {
        var prospect = new ProspectId(
                TestProspects.entered(Map.of("type", "individual", "name", "Vera Known", "email", address)));
        Reactive.await(() -> conversations.correct(prospect, BriefSlot.GUESTS, "120", Actor.system("test")));
        return prospect;
    }

    private ChatThread thread() {
        return Reactive.await(
                        () -> chats.find(seal.open("chat", visitor.token()).orElseThrow()))
                .orElseThrow();
    }
}
