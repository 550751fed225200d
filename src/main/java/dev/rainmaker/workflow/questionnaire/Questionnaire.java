package dev.rainmaker.workflow.questionnaire;

import dev.rainmaker.agents.InstantConversation;
import dev.rainmaker.conversations.ClientWords;
import dev.rainmaker.conversations.ClientWordsApi;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.LearnedSlot;
import dev.rainmaker.conversations.QuestionnaireLinks;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.crypto.BlindIndex;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a client may answer without a login, and what becomes of it: the brief learns each value with its source, the waiting
 * journey is told as by a mail, and what stands against something known becomes a question.
 */
@ApplicationScoped
class Questionnaire {
    /** Characters of one answer; more is cut off. */
    static final int LONGEST = 300;

    private static final Actor SOURCE = Actor.system(ClientWords.QUESTIONNAIRE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final QuestionnaireLinks links;
    private final ProspectsApi prospects;
    private final ConversationsApi conversations;
    private final ClientWordsApi words;
    private final SuppressionsApi suppressions;
    private final InstantConversation agent;
    private final CompanyConfig company;
    private final BlindIndex index;
    private final Clock clock;

    Questionnaire(
            QuestionnaireLinks links,
            ProspectsApi prospects,
            ConversationsApi conversations,
            ClientWordsApi words,
            SuppressionsApi suppressions,
            InstantConversation agent,
            CompanyConfig company,
            BlindIndex index,
            Clock clock) {
        this.links = links;
        this.prospects = prospects;
        this.conversations = conversations;
        this.words = words;
        this.suppressions = suppressions;
        this.agent = agent;
        this.company = company;
        this.index = index;
        this.clock = clock;
    }

    /** An opened link: the sheet and whose it is; null for nobody's. */
    private record Opened(Sheet sheet, Prospect prospect) {}

    /** Looking changes nothing. */
    @WithTransaction
    Uni<Sheet> open(String token) {
        return opened(token).map(Opened::sheet);
    }

    /**
     * Takes the answers. The same ones again change nothing.
     *
     * @param answers the client's words by slot
     * @param settling slots whose question, as the client saw it, showed contradicting values
     */
    @WithTransaction
    Uni<Sheet> answer(String token, Map<BriefSlot, String> answers, Set<BriefSlot> settling) {
        return opened(token)
                .flatMap(opened -> opened.sheet().state() != Sheet.State.ASKS
                        ? Uni.createFrom().item(opened.sheet())
                        : take(token, opened, answers, settling));
    }

    private Uni<Opened> opened(String token) {
        var link = links.open(token).orElse(null);
        if (link == null) {
            return Uni.createFrom().item(new Opened(Sheet.of(Sheet.State.INVALID), null));
        }
        return prospects.all(List.of(link.prospectId())).flatMap(all -> {
            var prospect = all.get(link.prospectId());
            if (prospect == null) {
                return Uni.createFrom().item(new Opened(Sheet.of(Sheet.State.INVALID), null));
            }
            return ended(link, prospect)
                    .flatMap(ended -> ended ? Uni.createFrom().item(Sheet.of(Sheet.State.ENDED)) : sheet(prospect))
                    .map(sheet -> new Opened(sheet, prospect));
        });
    }

    private Uni<Boolean> ended(QuestionnaireLinks.Link link, Prospect prospect) {
        if (!clock.now().isBefore(link.until())) {
            return Uni.createFrom().item(true);
        }
        return prospect.email() == null ? Uni.createFrom().item(false) : suppressions.isSuppressed(prospect.email());
    }

    private Uni<Sheet> sheet(Prospect prospect) {
        return conversations
                .brief(prospect.id())
                .map(brief -> Sheet.asking(OpenQuestions.of(agent, BriefStates.of(prospect, brief, Set.of()))));
    }

    private Uni<Sheet> take(String token, Opened opened, Map<BriefSlot, String> answers, Set<BriefSlot> settling) {
        var given = given(opened.sheet(), answers);
        if (given.isEmpty()) {
            return Uni.createFrom().item(opened.sheet());
        }
        var reading = new AnswerReading(agent, today(), company.currency());
        var learned = new ArrayList<LearnedSlot>();
        var unclear = new ArrayList<BriefSlot>();
        given.forEach((asked, text) -> reading.read(asked, text, asked.settles() && settling.contains(asked.slot()))
                .ifPresentOrElse(learned::add, () -> unclear.add(asked.slot())));
        var body = body(given);
        var received = new ClientWords(
                opened.prospect().id(),
                ClientWords.QUESTIONNAIRE,
                "Questionnaire, " + DAY.format(today()),
                body,
                "ask:" + index.of("questionnaire", token + "\n" + answers(given)));
        return words.receive(received, SOURCE)
                .call(receipt -> receipt.repeated()
                        ? Uni.createFrom().voidItem()
                        : conversations.learn(
                                opened.prospect().id(), receipt.message().id(), learned, SOURCE))
                .flatMap(receipt -> sheet(opened.prospect()))
                .map(sheet -> sheet.after(true, unclear));
    }

    /**
     * One line for each answer. What is no longer asked, because it became known while the client was writing, counts as well:
     * if it differs, the brief has two values and the next question is about them.
     */
    private static Map<Sheet.Asked, String> given(Sheet sheet, Map<BriefSlot, String> answers) {
        var given = new LinkedHashMap<Sheet.Asked, String>();
        for (var slot : BriefSlot.values()) {
            var text = oneLine(answers.getOrDefault(slot, ""));
            if (!text.isEmpty()) {
                given.put(sheet.asked(slot), text.length() <= LONGEST ? text : text.substring(0, LONGEST));
            }
        }
        return given;
    }

    /** A mark of quoting in front would make the client's words look like ours. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").replaceAll("^[\\s>]+", "").strip();
    }

    /** Our questions stand as quoted lines, as in a mail: whoever reads the client's words leaves them out. */
    private static String body(Map<Sheet.Asked, String> given) {
        var body = new StringBuilder();
        given.forEach((asked, text) -> body.append("> ")
                .append(asked.question().replaceAll("\\s+", " "))
                .append('\n')
                .append(text)
                .append("\n\n"));
        return body.toString().strip();
    }

    private static String answers(Map<Sheet.Asked, String> given) {
        var answers = new EnumMap<BriefSlot, String>(BriefSlot.class);
        given.forEach((asked, text) -> answers.put(asked.slot(), text));
        return answers.toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneId.of(company.timeZone()));
    }
}
