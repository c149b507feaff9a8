package vn.lienthong.services;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.ContentSchema;
import vn.lienthong.shell.FaultException;

/** Every procedure in every version. Immutable and thread-safe. */
public final class Procedures {

    private final Map<Procedure.Version, Procedure> versions;

    private Procedures(Map<Procedure.Version, Procedure> versions) {
        this.versions = Map.copyOf(versions);
    }

    /**
     * Reads {@code procedures/} of a content directory.
     *
     * @throws ContentFault when a file is wrong or two versions hold on one day
     */
    public static Procedures read(ContentDirectory content) {
        ContentSchema schema = content.schema("procedure");
        var versions = new HashMap<Procedure.Version, Procedure>();
        for (Path file : content.documents("procedures")) {
            ContentDocument document = content.document(file, schema);
            Procedure procedure = new ProcedureReader(document).read();
            for (Procedure other : versions.values()) {
                if (other.code().equals(procedure.code())
                        && other.validity().overlaps(procedure.validity())) {
                    throw document.fault(
                            "/validFrom",
                            "holds on days on which the version of "
                                    + other.validity().from()
                                    + " holds too");
                }
            }
            versions.put(procedure.version(), procedure);
        }
        return new Procedures(versions);
    }

    /** How many versions there are in all. */
    public int size() {
        return versions.size();
    }

    /** The version in force on a day, if the procedure exists then. */
    public Optional<Procedure> inForce(String code, LocalDate day) {
        return versions.values().stream()
                .filter(procedure -> procedure.code().equals(code))
                .filter(procedure -> procedure.validity().contains(day))
                .findFirst();
    }

    /** All procedures in force on a day, by code. */
    public List<Procedure> inForce(LocalDate day) {
        var codes = new TreeSet<String>();
        versions.keySet().forEach(version -> codes.add(version.code()));
        var all = new ArrayList<Procedure>();
        codes.forEach(code -> inForce(code, day).ifPresent(all::add));
        return all;
    }

    /**
     * The version by which a dossier was begun.
     *
     * @throws FaultException {@code procedure.unknown} when the content no longer holds it
     */
    public Procedure version(Procedure.Version version) {
        Procedure procedure = versions.get(version);
        if (procedure == null) {
            throw new FaultException("procedure.unknown");
        }
        return procedure;
    }
}
