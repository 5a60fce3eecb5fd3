import {bodiesIn, capturesIn} from './normalize-texts.ts'
import {mojibake} from '../pipeline/normalize/mojibake.ts'
import {mendEncoding} from '../pipeline/normalize/ftfy.ts'
import {scan} from '../pipeline/normalize/scan.ts'
import {repair} from '../pipeline/normalize/normalize.ts'
import {apply} from '../pipeline/tree/edits.ts'
const bodies=bodiesIn('/work/shared/datasets')
let missedGate=0,missed=0,lines=0,restored=0,total=0
const encs=['windows-1252','windows-1250','windows-1251','windows-1253','windows-1254','windows-1257','macintosh','iso-8859-2','koi8-r']
const bad:Record<string,[number,number,number]>={}
let n=0
for(const {id,text} of bodies){ n++
  const ls=text.split('\n').filter(l=>/[^\x00-\x7f]/.test(l)).slice(0,6)
  for(const l of ls){ const line=l.slice(0,400)
    for(const enc of ['none',...encs]){
      const d=enc==='none'?line:new TextDecoder(enc).decode(Buffer.from(line))
      lines++
      const m=mendEncoding(d)
      if(m.text!==d){
        const g=scan(d).misread
        if(!g){missedGate++; if(missedGate<8)console.log('GATE',enc,JSON.stringify(d.slice(0,120)),JSON.stringify(m.text.slice(0,120)))}
        const e=mojibake(d)
        const out=apply(d,e)
        if(out!==m.text){missed++; if(missed<8)console.log('MISS',enc,JSON.stringify(d.slice(0,160)),JSON.stringify(out.slice(0,100)),JSON.stringify(m.text.slice(0,100)))}
      }
      const b=bad[enc]??=[0,0,0]; b[0]++; if(m.text===line)b[1]++; if(apply(d,repair(d))===apply(line,repair(line)))b[2]++
    }
  }
}
console.log({lines,missedGate,missed}); console.log(bad)
