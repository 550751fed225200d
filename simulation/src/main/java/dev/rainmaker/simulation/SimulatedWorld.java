package dev.rainmaker.simulation;

import dev.rainmaker.simulation.mail.SmtpDoor;
import dev.rainmaker.simulation.mailbox.Mailbox;
import dev.rainmaker.simulation.persona.Persona;
import dev.rainmaker.simulation.persona.Personas;
import dev.rainmaker.simulation.product.BusinessClock;
import dev.rainmaker.simulation.product.InboundSignature;
import dev.rainmaker.simulation.product.ProductClient;
import dev.rainmaker.simulation.stage.Journal;
import dev.rainmaker.simulation.stage.Stage;
import dev.rainmaker.simulation.world.WorldWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** A running world: documents written, door open, personas awake. Closing it forgets what is in no journal. */
public final class SimulatedWorld implements AutoCloseable {

    private static final long RETRY_PAUSE_MILLIS = 1000;

    private final Mailbox mailbox;
    private final ProductClient product;
    private final LongFunction<Stage> stages;
    private volatile Stage stage;
    private final SmtpDoor door;

    private SimulatedWorld(SimulationConfig config, Supplier<URI> address, double speed, InstantSource time) {
        var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        var secret = config.inboundSecret()
                .orElseThrow(() -> new IllegalStateException("rainmaker.simulation.inbound-secret is not set"));
        try {
            var journal = config.remembers() ? Journal.in(config.worldDir().resolve("journal.jsonl")) : Journal.none();
            this.mailbox = new Mailbox(journal::entry);
            var dates = new WorldWriter(config.worldDir()).write(today);
            this.product = new ProductClient(address, new InboundSignature(secret));
            var clock = new BusinessClock(product, time, speed);
            this.stages = seed ->
                    new Stage(Personas.all(), seed, dates, mailbox, product, clock, journal, RETRY_PAUSE_MILLIS);
            this.stage = stages.apply(config.seed());
            this.door = SmtpDoor.open(config.smtpPort(), mail -> stage.receive(mail));
        } catch (IOException failure) {
            throw new UncheckedIOException("the world cannot be written to " + config.worldDir(), failure);
        }
    }

    /** Starts a world that calls the product at this address; fails if its folder or port cannot be used or the secret is missing. */
    public static SimulatedWorld start(
            SimulationConfig config, Supplier<URI> address, double speed, InstantSource time) {
        return new SimulatedWorld(config, address, speed, time);
    }

    /** The port of the SMTP server. */
    public int smtpPort() {
        return door.port();
    }

    /** What the personas got and wrote. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** Everybody, with the numbers that the seed gives them. */
    public List<Persona> personas() {
        return stage.personas();
    }

    /** The world begins anew with another seed: nobody remembers anything, and what was still to come never comes. */
    public synchronized void reseed(long seed) {
        stage.close();
        mailbox.empty();
        stage = stages.apply(seed);
    }

    @Override
    public void close() {
        door.close();
        stage.close();
        product.close();
    }
}
