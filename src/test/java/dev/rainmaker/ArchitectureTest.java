package dev.rainmaker;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.rainmaker.approvals.Approved;
import dev.rainmaker.approvals.ApprovedIssuer;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.junit.jupiter.api.Test;

/** The rules of the house. When one fails, the design is the first question and an exception the last. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void featuresUseWhatTheTableAllowsAndEnterByTheRootPackage() {
        classes().should(new Features()).check(CORE);
    }

    @Test
    void everyFeatureIsInTheTable() {
        // When
        var features = CORE.stream().map(Features::of).flatMap(Optional::stream).distinct();
        // Then
        assertThat(features).isSubsetOf(Features.ALLOWED.keySet());
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("dev.rainmaker.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void toolServersAreKnownByTheirContractOnly() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.rainmaker.mcp..")
                        .and(not(resideInAPackage("dev.rainmaker.mcp.shared.contract"))))
                .because("the only way to a tool is MCP over HTTP")
                .check(CORE);
    }

    @Test
    void theSimulatedWorldIsUnknown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rainmaker.simulation..")
                .check(CORE);
        assertThat(Sources.mentioning("dev.rainmaker.simulation", "main/java")).isEmpty();
    }

    /** A cancelled transaction would never give its database connection back (quarkusio/quarkus#51576). */
    @Test
    void requestsRunToTheirEndWhenTheCallerLeaves() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .beAnnotatedWith(describe(
                        "@Cancellable(false)",
                        annotation -> annotation.getRawType().isEquivalentTo(Cancellable.class)
                                && annotation
                                        .get("value")
                                        .filter(Boolean.FALSE::equals)
                                        .isPresent()))
                .check(CORE);
    }

    /** Workflow keeps hunts and journeys apart: each is the domain of its graph. */
    @Test
    void entitiesLiveInDomainAndStayThere() {
        String[] domains = {
            "..domain..",
            "dev.rainmaker.workflow.hunt",
            "dev.rainmaker.workflow.inquiry",
            "dev.rainmaker.workflow.journey"
        };
        classes()
                .that()
                .haveSimpleNameEndingWith("Entity")
                .should()
                .resideInAnyPackage(domains)
                .andShould()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(domains)
                .check(CORE);
    }

    @Test
    void agentsHaveNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("dev.rainmaker.agents..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "io.quarkus.hibernate..",
                        "io.vertx..sqlclient..",
                        "io.agroal..")
                .check(CORE);
    }

    @Test
    void onlyTheDecisionsOfApprovalsMakeAnApproved() {
        // When
        var issuers = CORE.stream()
                .filter(type -> type.isAssignableTo(ApprovedIssuer.class) && !type.isEquivalentTo(ApprovedIssuer.class))
                .map(JavaClass::getPackageName)
                .toList();
        // Then
        assertThat(issuers).containsExactly("dev.rainmaker.approvals.domain");
        noClasses()
                .that()
                .doNotBelongToAnyOf(ApprovedIssuer.class, Approved.class)
                .should()
                .callConstructorWhere(target(owner(type(Approved.class))))
                .check(CORE);
    }

    /** Quarkus looks without end for a superclass that the package does not hold; building it would never finish. */
    @Test
    void nothingInheritsFromWhatThePackageDoesNotHold() {
        noClasses()
                .should()
                .beAssignableTo(resideInAnyPackage("ch.vorburger..", "dev.rainmaker.simulation.."))
                .check(CORE);
    }

    /**
     * Justified: the worker and the relay of platform and the engine own the threads that wait; tools is called on virtual
     * threads; DevelopmentUsers runs once, in development, on a worker thread; LeftBehind runs while the application starts.
     */
    @Test
    void nobodyWaitsOutsideWorkers() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "dev.rainmaker.platform.worker..",
                        "dev.rainmaker.platform.event..",
                        "dev.rainmaker.workflow.engine..",
                        "dev.rainmaker.tools..")))
                .and()
                .doNotHaveFullyQualifiedName("dev.rainmaker.security.domain.DevelopmentUsers")
                .and()
                .doNotHaveFullyQualifiedName("dev.rainmaker.platform.database.LeftBehind")
                .should(new ForbiddenCalls(
                        "wait on a thread",
                        List.of(
                                "io.smallrye.mutiny.Uni.await",
                                "io.smallrye.mutiny.Multi.toIterable",
                                "io.vertx.core.Future.await",
                                "io.quarkus.vertx.VertxContextSupport.subscribeAndAwait",
                                "java.util.concurrent.CompletableFuture.join",
                                "java.util.concurrent.CompletableFuture.get",
                                "java.util.concurrent.Future.get",
                                "java.util.concurrent.CountDownLatch.await",
                                "java.util.concurrent.TimeUnit.sleep",
                                "java.lang.Thread.sleep",
                                "java.lang.Thread.join",
                                "java.lang.Object.wait")))
                .check(CORE);
    }

    @Test
    void timeAndRandomnessComeFromPlatform() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.rainmaker.platform..")
                .should(new ForbiddenCalls(
                        "read a clock or random numbers of their own",
                        List.of(
                                "java.time.Instant.now",
                                "java.time.LocalDate.now",
                                "java.time.LocalTime.now",
                                "java.time.LocalDateTime.now",
                                "java.time.ZonedDateTime.now",
                                "java.time.OffsetDateTime.now",
                                "java.time.Year.now",
                                "java.time.YearMonth.now",
                                "java.time.Clock.systemUTC",
                                "java.time.Clock.systemDefaultZone",
                                "java.time.Clock.system",
                                "java.lang.System.currentTimeMillis",
                                "java.util.Date.<init>",
                                "java.util.UUID.randomUUID",
                                "java.lang.Math.random",
                                "java.util.Random.<init>",
                                "java.security.SecureRandom.<init>",
                                "java.util.concurrent.ThreadLocalRandom.current")))
                .check(CORE);
    }

    @Test
    void rowsAreClaimedByCompareAndSet() {
        // TiDB parses SKIP LOCKED and takes no lock
        assertThat(Sources.mentioning("skip locked", "main/java", "main/resources", "../mcp-servers"))
                .isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .that()
                .resideInAPackage("dev.rainmaker..")
                .should()
                .haveNameMatching(".*(Dto|Impl|Manager|Helper|Utils)")
                .check(CORE);
    }

    @Test
    void beansTellWhatTheyNeedInTheConstructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(CORE);
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    }

    @Test
    void everyFeatureSaysWhatItOwns() {
        // When
        var silent = CORE.stream()
                .flatMap(type -> Features.of(type).stream())
                .distinct()
                .filter(feature ->
                        !Files.isRegularFile(Path.of("main/java/dev/rainmaker", feature, "package-info.java")));
        // Then
        assertThat(silent).as("features without a package-info.java").isEmpty();
    }
}
