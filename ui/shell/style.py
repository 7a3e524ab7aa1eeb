"""The few rules of style beyond Streamlit's own."""

LARGE = "html{font-size:125%}"

STYLE = """
.stMainBlockContainer{padding-top:1.2rem;padding-bottom:3rem}
.stAppHeader{background:transparent;pointer-events:none}
.stAppHeader *{pointer-events:auto}
.st-key-pages-row{border-bottom:1px solid color-mix(in srgb,currentColor 22%,transparent);
padding-bottom:.35rem;column-gap:.35rem;row-gap:0}
.st-key-pages-folded{display:none}
h1{font-size:1.9rem!important;padding:.6rem 0 .4rem!important}
h2{font-size:1.4rem!important}
h3{font-size:1.1rem!important}
.st-key-bar .stPopover button{white-space:nowrap}
.stPageLink a{height:auto;white-space:normal}
.stPageLink a p{white-space:normal;overflow:visible;text-overflow:clip}
.stMain .stPageLink a:not([aria-current=page]) p{text-decoration:underline;text-underline-offset:3px}
.st-key-pages-row .stPageLink a p,.st-key-pages-folded .stPageLink a p{text-decoration:none!important}
[class*=st-key-card-] .stPageLink a{padding-left:0}
[class*=st-key-card-] .stPageLink a p{font-size:1.05rem;font-weight:600}
div:has(>.st-key-page){flex:4 1 22rem;min-width:0;width:auto}
div:has(>.st-key-details){flex:1 1 19rem;max-width:30rem;min-width:0;width:auto;
align-self:flex-start;position:sticky;top:1rem}
.st-key-details{max-height:calc(100vh - 2rem);overflow-y:auto;background:var(--st-background-color,Canvas)}
@media (max-width:760px){
div:has(>.st-key-details){position:fixed;top:auto;bottom:0;left:0;right:0;
width:100%!important;max-width:none;z-index:9}
.st-key-details{max-height:50vh;border-radius:12px 12px 0 0}
.st-key-pages-row{display:none}
.st-key-pages-folded{display:block}
}
""".replace("\n", "")


def style(*, large: bool) -> str:
    """The style sheet of the page."""
    return f"<style>{STYLE}{LARGE if large else ''}</style>"
