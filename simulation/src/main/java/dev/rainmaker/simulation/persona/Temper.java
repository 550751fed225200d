package dev.rainmaker.simulation.persona;

import java.util.function.Supplier;

/** How somebody deals with mail from a company. */
public enum Temper {
    INTERESTED(() -> new Interested(2)),
    PRICE_FIRST(PriceFirst::new),
    CHANGES_GUESTS(ChangesGuests::new),
    OUT_OF_OFFICE(OutOfOffice::new),
    DECLINES(() -> new AnswersOnce("declines")),
    UNSUBSCRIBES(Unsubscribes::new),
    COMPLAINS(() -> new AnswersOnce("complains")),
    WRONG_PERSON(() -> new AnswersOnce("wrong-person")),
    SLOW(Slow::new),
    CHATTY(Chatty::new);

    private final Supplier<Behaviour> behaviour;

    Temper(Supplier<Behaviour> behaviour) {
        this.behaviour = behaviour;
    }

    /** Decides for one persona. */
    public Behaviour behaviour() {
        return behaviour.get();
    }
}
