import { describe, expect, it } from "vitest";
import { onOtherKeyboard } from "./keyboard-layout";
import { searchTerms } from "./search-terms";

const read = (text: string) => {
  const { words, sizes } = searchTerms(text);
  return { words: words.map((word) => word.text), sizes };
};

describe("searchTerms", () => {
  it("joins a number with its measure, in any spelling and script", () => {
    for (const text of ["٥ كيلو ارز", "5kg ارز", "ارز 5 KG", "ارز ٥كجم"]) {
      const { words, sizes } = read(text);
      expect(words).toEqual(["ارز"]);
      expect(sizes).toHaveLength(1);
      expect(sizes[0]).toEqual(expect.arrayContaining(["5 kg", "5 كجم", "5 كيلو"]));
    }
    expect(read("1.5L water").sizes[0]).toContain("1.5 لتر");
  });

  it("lets numbers and measures decide only where nothing else was typed", () => {
    expect(read("eggs 30")).toEqual({ words: ["eggs"], sizes: [["30"]] });
    expect(read("rice kilo")).toEqual({ words: ["rice"], sizes: [] });
    expect(read("كيلو").words).toEqual(["كيلو"]);
    expect(read("6281000000012").words).toEqual(["6281000000012"]);
  });

  it("knows other names, the article and the other keyboard", () => {
    const [banadora] = searchTerms("بندورة").words;
    expect(banadora?.names).toEqual(expect.arrayContaining(["طماطم", "tomato"]));
    expect(searchTerms("الطماطم").words[0]?.names).toEqual(expect.arrayContaining(["طماطم", "tomato"]));
    expect(searchTerms("pgdf").words[0]?.guesses).toEqual(["حليب"]);
    expect(searchTerms("ok").words[0]?.guesses).toEqual([]);
  });

  it("looks at the first eight words only, and at nothing in signs alone", () => {
    expect(read("a b c d e f g h i j").words.length).toBeLessThanOrEqual(8);
    expect(read("!? -- ")).toEqual({ words: [], sizes: [] });
  });
});

describe("onOtherKeyboard", () => {
  it("reads the keys of one layout on the other, both ways", () => {
    expect(onOtherKeyboard("pgdf")).toBe("حليب");
    expect(onOtherKeyboard("فخةشفخ")).toBe("tomato");
    expect(onOtherKeyboard("hgs;v")).toBe("السكر");
    expect(onOtherKeyboard("sghl")).toBe("سلام");
    expect(onOtherKeyboard("crème")).toBeNull();
  });
});
