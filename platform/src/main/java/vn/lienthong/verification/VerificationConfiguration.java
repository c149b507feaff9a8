package vn.lienthong.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.population.AccessGrounds;
import vn.lienthong.population.intake.RegisterExtract;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.ContentDirectory;

/** Wires who may verify and against what. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

    @Bean
    Rights verificationRights(ContentDirectory content) {
        return Rights.read(content);
    }

    @Bean
    ListKinds verificationLists(ContentDirectory content) {
        return ListKinds.read(content);
    }

    @Bean
    Limits verificationLimits(ContentDirectory content) {
        return Limits.read(content);
    }

    @Bean
    Clerks verificationClerks(JdbcClient database, Agencies agencies, Clock clock) {
        return new Clerks(database, agencies, clock);
    }

    @Bean
    DataDirectory verificationDirectory(@Value("${lienthong.data:data}") String data) {
        return new DataDirectory(Path.of(data));
    }

    @Bean
    SnapshotStore snapshotStore(JdbcClient database) {
        return new SnapshotStore(database);
    }

    @Bean
    CommuneSuccession communeSuccession(ContentDirectory content) throws IOException {
        return CommuneSuccession.read(
                content.root().resolve("administrative-units/succession.csv"));
    }

    @Bean
    Snapshots snapshots(SnapshotStore store, DataDirectory directory, CommuneSuccession communes) {
        return new Snapshots(store, directory, communes);
    }

    @Bean
    SnapshotBuild snapshotBuild(
            Snapshots snapshots,
            SnapshotStore store,
            DataDirectory directory,
            SnapshotBuild.Source source,
            Clock clock) {
        return new SnapshotBuild(snapshots, store, directory, source, clock);
    }

    @Bean
    SnapshotBuild.Source snapshotSource(RegisterExtract extracts, AccessGrounds grounds) {
        return new SnapshotBuild.Source(extracts, grounds);
    }

    @Bean
    LifeChanges lifeChanges(JdbcClient database) {
        return new LifeChanges(database);
    }

    @Bean
    DailySnapshot dailySnapshot(SnapshotBuild build, DataDirectory directory) {
        return new DailySnapshot(build, directory);
    }
}
