package vn.lienthong.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Frames;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.ProvinceMap;
import vn.lienthong.steering.open.DataFile;
import vn.lienthong.steering.open.Dataset;
import vn.lienthong.steering.open.Edition;
import vn.lienthong.steering.open.OpenData;

/** The catalogue of open data for readers and programs, and its files with date and hash. */
@Controller
class OpenDataPages {

    private final OpenData data;
    private final IndicatorFigures figures;
    private final Frames frames;

    OpenDataPages(OpenData data, IndicatorFigures figures, Frames frames) {
        this.data = data;
        this.figures = figures;
        this.frames = frames;
    }

    /** The catalogue for programs: it names files and makes none. */
    record Catalogue(LocalDate knownOn, int provinces, List<ListedData> datasets) {}

    @GetMapping(OpenDataLinks.CATALOGUE)
    ModelAndView page(@RequestParam Map<String, String> parameters) {
        Edition edition = edition(parameters);
        return new ModelAndView("steering/open-data")
                .addObject("edition", edition)
                .addObject("maps", data.maps())
                .addObject("datasets", data.catalogue());
    }

    /** A data set with the size and the hash of each of its files. */
    @GetMapping(OpenDataLinks.CATALOGUE + "/{id}")
    ModelAndView dataset(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Dataset dataset = data.find(id).orElseThrow(() -> new FaultException("dataset.unknown"));
        Edition edition = edition(parameters);
        return new ModelAndView("steering/open-dataset")
                .addObject("edition", edition)
                .addObject("offered", offered(dataset, edition, address(request)));
    }

    @GetMapping(OpenDataLinks.API)
    @ResponseBody
    Catalogue catalogue(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Edition edition = edition(parameters);
        return new Catalogue(
                edition.knownOn(), edition.map().size(), listed(edition, address(request)));
    }

    /** A data set with the size and the hash of each of its files, for programs. */
    @GetMapping(OpenDataLinks.API + "/{id}")
    @ResponseBody
    OfferedData catalogued(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Dataset dataset = data.find(id).orElseThrow(() -> new FaultException("dataset.unknown"));
        return offered(dataset, edition(parameters), address(request));
    }

    private List<ListedData> listed(Edition edition, String host) {
        return data.catalogue().stream()
                .map(dataset ->
                        new ListedData(
                                dataset,
                                host + OpenDataLinks.catalogued(dataset, edition),
                                Stream.of(DataFile.Format.values())
                                        .map(format ->
                                                new ListedData.Named(
                                                        format,
                                                        host
                                                                + OpenDataLinks.file(
                                                                        dataset, format, edition)))
                                        .toList()))
                .toList();
    }

    private OfferedData offered(Dataset dataset, Edition edition, String host) {
        String csv = host + OpenDataLinks.file(dataset, DataFile.Format.CSV, edition);
        return new OfferedData(
                dataset,
                data.files(dataset, edition, csv).stream()
                        .map(file ->
                                new OfferedData.Available(
                                        file.format(),
                                        host + OpenDataLinks.file(dataset, file.format(), edition),
                                        file.bytes().length,
                                        file.sha256()))
                        .toList());
    }

    @GetMapping(OpenDataLinks.CATALOGUE + "/{id}/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            WebRequest web) {
        Dataset dataset = data.find(id).orElseThrow(() -> new FaultException("dataset.unknown"));
        DataFile.Format format = format(file);
        Edition edition = edition(parameters);
        DataFile found =
                data.file(
                        dataset,
                        format,
                        edition,
                        address(request)
                                + OpenDataLinks.file(dataset, DataFile.Format.CSV, edition));
        var headers = new HttpHeaders();
        String tag = '"' + found.sha256() + '"';
        headers.setETag(tag);
        headers.set("Content-Digest", found.contentDigest());
        headers.setAccessControlAllowOrigin("*");
        if (web.checkNotModified(tag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(MediaType.parseMediaType(format.mediaType()));
        headers.setContentDisposition(
                ContentDisposition.attachment()
                        .filename(dataset.id() + "-" + edition.knownOn() + "-" + format.file())
                        .build());
        return new ResponseEntity<>(found.bytes(), headers, HttpStatus.OK);
    }

    private static DataFile.Format format(String file) {
        for (DataFile.Format format : DataFile.Format.values()) {
            if (format.file().equals(file)) {
                return format;
            }
        }
        throw new FaultException("dataset.unknown");
    }

    /** The maps of provinces, the oldest first. */
    List<ProvinceMap> maps() {
        return data.maps();
    }

    /** Reads day and map; the present ones when they are left out. */
    Edition edition(Map<String, String> parameters) {
        LocalDate day = IndicatorPlaces.day(parameters.getOrDefault(IndicatorLinks.KNOWN, ""));
        List<ProvinceMap> maps = data.maps();
        String typed = parameters.getOrDefault(OpenDataLinks.MAP, "");
        ProvinceMap map =
                typed.isBlank()
                        ? maps.getLast()
                        : maps.stream()
                                .filter(one -> Integer.toString(one.size()).equals(typed))
                                .findFirst()
                                .orElseThrow(() ->
                                        new FaultException(
                                                List.of(
                                                        Violation.of("province-map.unknown")
                                                                .at(OpenDataLinks.MAP))));
        return new Edition(day == null ? figures.today() : day, map);
    }

    private String address(HttpServletRequest request) {
        return frames.of(request).request().publicAddress();
    }
}
