package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.InstantConversation;
import dev.rainmaker.conversations.QuestionnaireLinks;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.workflow.engine.StepContext;
import dev.rainmaker.workflow.questionnaire.OpenQuestions;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the link to the questionnaire into an answer, once in a journey, while much is still open. */
@ApplicationScoped
class QuestionnaireOffer {
    static final String OFFERED = "questionnaireOffered";
    private static final int MUCH = 3;

    private final QuestionnaireLinks links;
    private final InstantConversation agent;
    private final JourneyFiles files;

    QuestionnaireOffer(QuestionnaireLinks links, InstantConversation agent, JourneyFiles files) {
        this.links = links;
        this.agent = agent;
        this.files = files;
    }

    /** The words with the link before their signature; null when there is nothing to offer. */
    String into(String words, StepContext step, BriefState state) {
        if (step.state().flag(OFFERED)
                || words.isBlank()
                || OpenQuestions.slots(agent, state).size() < MUCH) {
            return null;
        }
        var offer = "If you prefer, you can answer what is still open here: "
                + links.linkFor(new ProspectId(step.subjectId()));
        int last = words.stripTrailing().lastIndexOf("\n\n");
        boolean signed =
                last > 0 && words.substring(last).contains(files.company().signature());
        return signed
                ? words.substring(0, last) + "\n\n" + offer + words.substring(last)
                : words.stripTrailing() + "\n\n" + offer;
    }
}
