package dev.rainmaker.workflow.engine;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Vetoed;

/** The engine's way to the database with a gate before each statement or transaction. */
@Vetoed
class GatedJdbc extends Jdbc {
    private final Turns turns;
    private final String actor;

    GatedJdbc(AgroalDataSource database, Turns turns, String actor) {
        super(database);
        this.turns = turns;
        this.actor = actor;
    }

    @Override
    <T> T run(Work<T> work) {
        turns.ask(actor).join();
        return super.run(work);
    }

    @Override
    <T> T inTransaction(Work<T> work) {
        turns.ask(actor).join();
        return super.inTransaction(work);
    }
}
