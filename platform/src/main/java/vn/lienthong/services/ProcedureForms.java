package vn.lienthong.services;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.CommuneReader;
import vn.lienthong.shell.FaultException;

/** The forms of procedures: the version of the day, what is known beforehand, what was typed. */
final class ProcedureForms {

    private final Procedures procedures;
    private final FormReader reader;
    private final CommuneReader communes;
    private final AdministrativeUnits units;

    ProcedureForms(
            Procedures procedures,
            FormReader reader,
            CommuneReader communes,
            AdministrativeUnits units) {
        this.procedures = procedures;
        this.reader = reader;
        this.communes = communes;
        this.units = units;
    }

    Procedure inForce(String code, LocalDate day) {
        return procedures
                .inForce(code, day)
                .orElseThrow(() -> new FaultException("procedure.unknown"));
    }

    Procedure version(Procedure.Version version) {
        return procedures.version(version);
    }

    /** What the State knows already: the commune where the applicant lives. */
    Answers prefilled(Procedure procedure, String residence, LocalDate today) {
        var known = new LinkedHashMap<String, String>();
        procedure.pages().stream()
                .flatMap(page -> page.fields().stream())
                .filter(Procedure.Field::ownResidence)
                .forEach(field ->
                        units.find(residence, today)
                                .map(communes::commune)
                                .ifPresent(commune -> {
                                    known.put(field.id(), commune.text());
                                    known.put(field.id() + Answers.CODE, commune.code());
                                }));
        return new Answers(known);
    }

    Outcome<Map<String, String>> read(
            Procedure procedure,
            Procedure.Page page,
            Function<String, String> typed,
            Answers before,
            LocalDate today) {
        return reader.read(procedure, page, typed, before, today);
    }

    /** The first row of the table of fees whose condition holds. */
    static Procedure.Fee firstFee(Procedure procedure, Answers answers, LocalDate today) {
        return procedure.fees().stream()
                .filter(fee -> fee.when().holds(answers, today))
                .findFirst()
                .orElseThrow(() -> new FaultException("procedure.no-fee"));
    }

    Procedure.Fee fee(Procedure procedure, Answers answers, LocalDate today) {
        return firstFee(procedure, answers, today);
    }

    Outcome<Answers> readAll(Procedure procedure, Answers answers, LocalDate today) {
        return reader.readAll(procedure, answers, today);
    }
}
