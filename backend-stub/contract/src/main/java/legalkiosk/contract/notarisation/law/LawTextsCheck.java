package legalkiosk.contract.notarisation.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import legalkiosk.contract.notarisation.RefusalGround;
import legalkiosk.contract.notarisation.ServiceItem;

/** What the law wants of the texts that hold for every item. */
final class LawTextsCheck {
    /** What must be told of rights (C2), by the words that say it. */
    private static final List<List<String>> RIGHTS = List.of(
            List.of("回避", "换公证员", "换一位公证员"),
            List.of("保密"),
            List.of("十五个工作日"),
            List.of("解释"),
            List.of("改", "更正"),
            List.of("减免", "少收"),
            List.of("撤回"),
            List.of("复查"));

    private final LawTexts law;
    private final Articles articles;
    private final List<Violation> found = new ArrayList<>();

    private LawTextsCheck(LawTexts law, Articles articles) {
        this.law = law;
        this.articles = articles;
    }

    static List<Violation> violations(LawTexts law, Articles articles) {
        LawTextsCheck check = new LawTextsCheck(law, articles);
        check.grounds();
        check.rights();
        check.complete("consents", LawTexts.About.values(), law.consents(), LawTexts.Consent::about);
        check.complete("reasons", Reason.values(), law.reasons(), LawTexts.Told::reason);
        check.complete("checks", AcceptanceCheck.values(), law.checks(), LawTexts.CheckText::check);
        check.complete("retention", ServiceItem.Retention.values(), law.retention(), LawTexts.Period::retention);
        check.cited();
        check.days();
        return check.found;
    }

    /** Why a source is none: neither an article at hand nor words that say 示例. */
    static Optional<String> source(ServiceItem.Source source, Articles articles) {
        return source.article().contains("示例") ? Optional.empty() : articles.wrong(source.article());
    }

    /** 公证法 31 has nine numbered grounds after its first line; nothing of them may be said otherwise, left out or added. */
    private void grounds() {
        List<String> statute = articles.text("公证法", 31).stream()
                .flatMap(text -> Arrays.stream(text.split("\n")))
                .filter(line -> line.startsWith("（"))
                .toList();
        List<RefusalGround> order =
                law.grounds().stream().map(LawTexts.Ground::ground).toList();
        if (!order.equals(List.of(RefusalGround.values()))) {
            no("grounds", "不予办理的情形恰好是九项，按法条的顺序", "公证法 31");
        }
        for (int i = 0; i < law.grounds().size(); i++) {
            if (i >= statute.size()
                    || !statute.get(i).equals(law.grounds().get(i).words())) {
                no("grounds[" + i + "].words", "不予办理的情形要和法条一字不差", "公证法 31");
            }
        }
    }

    private void rights() {
        String all = law.rights().stream().map(ServiceItem.Notice::text).collect(Collectors.joining("\n"));
        for (List<String> right : RIGHTS) {
            if (right.stream().noneMatch(all::contains)) {
                no("rights", "告知权利时没有说到“" + right.getFirst() + "”", "公证法 27");
            }
        }
    }

    private <E extends Enum<E>, T> void complete(String key, E[] wanted, List<T> given, Function<T, E> of) {
        List<E> there = given.stream().map(of).toList();
        if (there.size() != wanted.length || !Set.copyOf(there).equals(Set.of(wanted))) {
            no(key, "每一项恰好写一次：" + Arrays.toString(wanted), "公证法 27");
        }
    }

    private void cited() {
        Stream.of(
                        law.rights().stream().map(ServiceItem.Notice::article),
                        law.consents().stream().map(LawTexts.Consent::article),
                        law.checks().stream().map(LawTexts.CheckText::article),
                        law.reasons().stream().map(LawTexts.Told::article))
                .flatMap(citations -> citations)
                .filter(citation -> !citation.contains("示例"))
                .forEach(citation -> articles.wrong(citation).ifPresent(wrong -> no("reasons", wrong, "公证法 28")));
        law.countries()
                .forEach(
                        extra -> source(extra.source(), articles).ifPresent(wrong -> no("countries", wrong, "公证法 33")));
        if (!law.office().sample() && law.office().contact().contains("示例")) {
            no("office.contact", "要写处理个人信息的单位的联系方式", "个人信息保护法 17");
        }
    }

    private void days() {
        WorkingDays days = law.workingDays();
        for (int i = 0; i < law.makeUpDays().size(); i++) {
            if (WorkingDays.weekday(law.makeUpDays().get(i))) {
                no("makeUpDays[" + i + "]", "调休上班日应当是星期六或星期日", "公证法 30");
            }
            if (!days.works(law.makeUpDays().get(i))) {
                no("makeUpDays[" + i + "]", "同一天又放假又上班", "公证法 30");
            }
        }
    }

    private void no(String key, String words, String article) {
        found.add(new Violation(key, words, article, ""));
    }
}
