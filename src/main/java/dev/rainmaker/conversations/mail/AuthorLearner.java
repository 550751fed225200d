package dev.rainmaker.conversations.mail;

import dev.rainmaker.platform.text.Learner;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns who writes mails, before the first one comes. */
@ApplicationScoped
class AuthorLearner implements Learner {
    @Override
    public void learn() {
        LearnedAuthor.learn();
    }
}
