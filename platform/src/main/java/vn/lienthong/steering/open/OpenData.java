package vn.lienthong.steering.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceMap;

/**
 * The catalogue of open data: every public series, and each of its files as of any day. Figures
 * show no persons, and the house sets no least number of cases below which a figure is held back.
 * Thread-safe.
 */
public final class OpenData {

    private static final Bilingual SAVED =
            new Bilingual(
                    "Chi phí tuân thủ thủ tục hành chính trước và sau khi đơn giản hóa",
                    "Cost of complying with procedures before and after they were made simpler");

    private static final Bilingual SAVED_READING =
            new Bilingual(
                    "Theo Điều 27 Thông tư 02/2017/TT-VPCP; số do văn bản in ra và số giả định không cộng với nhau.",
                    "By Article 27 of Circular 02/2017/TT-VPCP; what documents print and what was assumed are not added up.");

    private final Indicators indicators;
    private final PublishedFigures published;
    private final Tables tables;
    private final AdministrativeUnits units;

    /** What makes rows. */
    record Tables(SeriesTables series, RankingTable rankings, SavingsTable savings) {}

    OpenData(
            Indicators indicators,
            PublishedFigures published,
            Tables tables,
            AdministrativeUnits units) {
        this.indicators = indicators;
        this.published = published;
        this.tables = tables;
        this.units = units;
    }

    /** Every data set. */
    public List<Dataset> catalogue() {
        var sets = new ArrayList<Dataset>();
        for (Indicator indicator : indicators.all()) {
            Bilingual name = indicator.words().name();
            if (indicator.measured().isPresent()) {
                sets.add(
                        new Dataset(
                                indicator.id(),
                                name,
                                indicator.words().reading(),
                                Dataset.Origin.MEASURED,
                                indicator.dimensions().contains(Indicator.Dimension.PLACE)));
            }
            if (indicator.measured().isPresent()
                    && indicator.dimensions().contains(Indicator.Dimension.PLACE)) {
                sets.add(
                        new Dataset(
                                indicator.id() + Dataset.COMMUNES,
                                new Bilingual(
                                        name.vi() + " (theo xã, theo năm)",
                                        name.en() + " (by commune and year)"),
                                indicator.words().reading(),
                                Dataset.Origin.COMMUNES,
                                false));
            }
            if (indicator.isReported()) {
                sets.add(
                        new Dataset(
                                indicator.id() + Dataset.REPORTED,
                                new Bilingual(
                                        name.vi() + " (đơn vị báo cáo)",
                                        name.en() + " (reported by bodies)"),
                                indicator.words().reading(),
                                Dataset.Origin.REPORTED,
                                false));
            }
        }
        new TreeMap<>(tables.rankings().indexes())
                .forEach((index, of) ->
                        sets.add(
                                new Dataset(
                                        Dataset.RANKING + index,
                                        RankingTable.name(of),
                                        of.getLast().name(),
                                        Dataset.Origin.RANKED,
                                        false)));
        sets.add(
                new Dataset(Dataset.SAVINGS, SAVED, SAVED_READING, Dataset.Origin.RECKONED, false));
        for (PublishedFigures.Collection collection : published.collections()) {
            sets.add(
                    new Dataset(
                            Dataset.PUBLISHED + collection.id(),
                            collection.title(),
                            collection.title(),
                            Dataset.Origin.PUBLISHED,
                            false));
        }
        return sets;
    }

    public Optional<Dataset> find(String id) {
        return catalogue().stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** The maps of provinces, the oldest first. */
    public List<ProvinceMap> maps() {
        return ProvinceMap.all(units);
    }

    /** The rows of a data set. */
    public DataTable table(Dataset dataset, Edition edition) {
        return switch (dataset.origin()) {
            case MEASURED -> tables.series().measured(indicator(dataset), edition);
            case COMMUNES -> tables.series().communes(indicator(dataset), edition);
            case REPORTED -> tables.series().reported(indicator(dataset), edition);
            case RANKED ->
                    tables.rankings().of(dataset.id().substring(Dataset.RANKING.length()), edition);
            case RECKONED -> tables.savings().all();
            case PUBLISHED ->
                    published.collections().stream()
                            .filter(one -> dataset.id().equals(Dataset.PUBLISHED + one.id()))
                            .findFirst()
                            .map(PublishedTable::of)
                            .orElseThrow();
        };
    }

    private Indicator indicator(Dataset dataset) {
        return indicators.find(dataset.indicator()).orElseThrow();
    }

    /**
     * A file of a data set.
     *
     * @param address where its files are, of a Data Package only
     */
    public DataFile file(Dataset dataset, DataFile.Format format, Edition edition, String address) {
        return file(dataset, format, edition, address, table(dataset, edition));
    }

    /** All files of a data set. */
    public List<DataFile> files(Dataset dataset, Edition edition, String address) {
        DataTable table = table(dataset, edition);
        var files = new ArrayList<DataFile>();
        for (DataFile.Format format : DataFile.Format.values()) {
            files.add(file(dataset, format, edition, address, table));
        }
        return files;
    }

    private static DataFile file(
            Dataset dataset,
            DataFile.Format format,
            Edition edition,
            String address,
            DataTable table) {
        return switch (format) {
            case CSV -> DataFiles.csv(table);
            case JSON -> DataFiles.json(table);
            case SDMX -> DataFiles.sdmx(dataset, table);
            case PACKAGE ->
                    DataFiles.json(format, described(dataset, edition.knownOn(), address, table));
        };
    }

    /** The Data Package (Frictionless, version 1 of the specifications). */
    private static Map<String, Object> described(
            Dataset dataset, LocalDate knownOn, String address, DataTable table) {
        DataFile csv = DataFiles.csv(table);
        var fields = new ArrayList<Map<String, Object>>();
        for (DataTable.Field field : table.fields()) {
            fields.add(
                    ordered(
                            "name", field.name(),
                            "type", field.type().name().toLowerCase(Locale.ROOT),
                            "description", field.meaning().en(),
                            "descriptionVietnamese", field.meaning().vi()));
        }
        var resource =
                ordered(
                        "name", "data",
                        "path", address,
                        "profile", "tabular-data-resource",
                        "format", "csv",
                        "mediatype", "text/csv",
                        "encoding", "utf-8",
                        "bytes", csv.bytes().length,
                        "hash", "sha256:" + csv.sha256(),
                        "schema",
                                ordered(
                                        "fields", fields,
                                        "missingValues", List.of(""),
                                        "primaryKey", table.names(DataTable.Part.DIMENSION)));
        return ordered(
                "profile", "tabular-data-package",
                "name", dataset.id(),
                "title", dataset.name().en(),
                "titleVietnamese", dataset.name().vi(),
                "description", dataset.description().en(),
                "version", knownOn.toString(),
                "resources", List.of(resource));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }
}
