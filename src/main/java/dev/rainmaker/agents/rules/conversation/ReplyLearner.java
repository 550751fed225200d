package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.platform.text.Learner;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns what replies mean, before the first one is read. */
@ApplicationScoped
class ReplyLearner implements Learner {
    @Override
    public void learn() {
        LearnedReply.learn();
    }
}
