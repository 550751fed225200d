package dev.rainmaker.mcp.proposal.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.mcp.proposal.content.InvalidProposal;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    private final Letters letters = new Letters();

    private static Map<String, Object> data() {
        return new HashMap<>(Map.of(
                "client_name", "Mara <Lindqvist>",
                "company", "Olive & Oak",
                "sender_name", "Ines",
                "total", "€33,406.95",
                "guests", 120,
                "items",
                        List.of(
                                Map.of("name", "Rooms", "price", "€95.00"),
                                Map.of("name", "Band", "price", "€520.00"))));
    }

    private String text(String template) {
        return letters.given(template, data(), false).content();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wedding", "birthday party", "company retreat", "tech conference", "something else"})
    void everyEventHasItsLetter(String event) {
        var letter = letters.ofEvent(event, data(), false);
        assertThat(letter.content())
                .startsWith("Dear Mara <Lindqvist>,")
                .contains("Guests: 120", "Total: €33,406.95")
                .endsWith("Kind regards\nInes\nOlive & Oak\n")
                .doesNotContain("{", "Date:", "\n\n\n");
    }

    @Test
    void htmlIsEscapedParagraphs() {
        assertThat(letters.ofEvent("wedding", data(), true).content())
                .startsWith("<p>Dear Mara &lt;Lindqvist&gt;,</p>")
                .contains("Olive &amp; Oak</p>");
    }

    @Test
    void aVariableThatIsMissingIsNamed() {
        var without = data();
        without.remove("sender_name");
        assertThatThrownBy(() -> letters.ofEvent("wedding", without, false))
                .isInstanceOf(InvalidProposal.class)
                .hasMessageContaining("{sender_name}");
        assertThatThrownBy(() -> text("Hi\n{client.first_name}"))
                .hasMessageContaining("client")
                .hasMessageContaining("line 2");
    }

    @Test
    void aTemplateFromOutsideMayLoopAndChoose() {
        assertThat(text("{#for i in items}{i.name}: {i.price}{#if i_hasNext}, {/if}{/for}"))
                .isEqualTo("Rooms: €95.00, Band: €520.00");
        assertThat(text("{#if guests > 100}many{#else}few{/if} {nickname ?: 'you'}"))
                .isEqualTo("many you");
        assertThat(text("{#each items}{it.name} {/each}")).isEqualTo("Rooms Band ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{client_name.class}",
                "{client_name.getClass().forName('java.lang.Runtime')}",
                "{items.class.classLoader}",
                "{items.getClass()}",
                "{client_name.bytes}",
                "{client_name.repeat(100000000)}",
                "{guests.class}",
                "{inject:config.secret}",
                "{cdi:letters}",
                "{config:quarkus.datasource.password}",
                "{config:property('user.home')}",
                "{str:builder('x')}",
                "{io.quarkus.arc.Arc.container}",
                "{#include proposal /}",
                "{#include base}{/include}",
                "{#insert /}",
                "{#eval client_name /}",
                "{#let x=client_name}{x}{/let}",
                "{#set x=1}{x}{/set}",
                "{#with items}{size.class}{/with}",
                "{#when guests}{#is 1}x{/when}",
                "{#fragment a}x{/fragment}",
                "{#for i in 999999999}{/for}",
                "{#for i in 999999999}x{/for}",
                "{#each 99999999}x{/each}",
                "{#for a in items}{#for b in items}{#for c in items}x{/for}{/for}{/for}",
                "{#for i in items.add('x')}x{/for}",
                "{client_name.raw.class}",
                "{#if}",
                "{#for}",
                "{/for}",
                "{#if a",
                "{#unknown}x{/unknown}"
            })
    void nothingBehindTheDataCanBeReached(String hostile) {
        assertThatThrownBy(() -> text(hostile))
                .isInstanceOf(InvalidProposal.class)
                .hasMessageMatching("[A-Z][^\n]{10,300}\\.");
    }

    @Test
    void whatIsRawInHtmlStaysEscaped() {
        assertThatThrownBy(() -> letters.given("{client_name.raw}", data(), true))
                .isInstanceOf(InvalidProposal.class);
        assertThatThrownBy(() -> letters.given("{client_name.safe}", data(), true))
                .isInstanceOf(InvalidProposal.class);
    }

    @Test
    void aTemplateCannotMakeMuchOfLittle() {
        var much = data();
        much.put("many", Collections.nCopies(100, "x".repeat(500)));
        long start = System.nanoTime();
        assertThatThrownBy(() -> letters.given(
                        "{#for a in many}{#for b in many}" + "{a}".repeat(500) + "{/for}{/for}", much, false))
                .hasMessageContaining("500,000");
        assertThatThrownBy(() -> letters.given(
                        "{#for a in many}{#for b in many}" + "{guests}".repeat(10) + "{/for}{/for}", much, false))
                .isInstanceOf(InvalidProposal.class);
        assertThat(letters.given("{#for a in many}{#for b in many}{#if a == b}{/if}{/for}{/for}", much, false)
                        .content())
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void deepAndLongTemplatesAreRefused() {
        assertThatThrownBy(() -> text("{#if guests}".repeat(1_500))).hasMessageContaining("sections");
        assertThatThrownBy(() -> text("{a" + " ?: a".repeat(3_000) + "}")).hasMessageContaining("expression");
        assertThatThrownBy(() -> text("x".repeat(20_001))).hasMessageContaining("template_text");
        assertThatThrownBy(() -> text("{a" + "(".repeat(280) + "}")).isInstanceOf(InvalidProposal.class);
        assertThatThrownBy(() -> letters.given("x", Map.of("a", Collections.nCopies(101, 1)), false))
                .hasMessageContaining("100");
    }
}
